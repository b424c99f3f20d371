import { MomentText } from "@/components/accounts/moment-text";
import { RoleSelect } from "@/components/accounts/role-select";
import { scopeWords } from "@/components/accounts/scope-words";
import { UserMenu, type UserRights } from "@/components/accounts/user-menu";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { type Role, roleWords } from "@/lib/access/roles";
import type { User } from "@/lib/accounts/user";

/** A user with what this viewer may do about them. */
export type ListedUser = { user: User; isSelf: boolean; roles: readonly Role[]; rights: UserRights };

/** Users, one a line; on a phone the second line takes what the columns hold. */
export function UsersTable({ users }: { users: readonly ListedUser[] }) {
  return (
    <div className="overflow-hidden rounded-3 bg-surface shadow-card">
      <Table aria-label="Users" className="table-fixed">
        <thead className="max-md:sr-only">
          <tr>
            <HeadCell className="w-[30%]">Name</HeadCell>
            <HeadCell className="w-[26%]">E-mail</HeadCell>
            <HeadCell className="w-[148px]">Role</HeadCell>
            <HeadCell>Scope</HeadCell>
            <HeadCell className="w-[92px]">Since</HeadCell>
            <HeadCell className="w-12">
              <span className="sr-only">Actions</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {users.map((listed) => (
            <UserLine key={listed.user.id} {...listed} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function UserLine({ user, isSelf, roles, rights }: ListedUser) {
  const scope = scopeWords(user.scopes);
  return (
    <Row className="max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-2 max-md:border-b max-md:border-line max-md:py-2 max-md:[&>td]:h-auto max-md:[&>td]:max-w-none max-md:[&>td]:border-0">
      <Cell className="max-md:ps-4">
        <UserName user={user} isSelf={isSelf} />
      </Cell>
      <Cell quiet className="max-md:col-start-1 max-md:ps-11" title={user.email ?? undefined}>
        {user.sponsor ? `agent of ${user.sponsor.name}` : user.email}
      </Cell>
      <Cell className="overflow-visible max-md:col-start-1 max-md:py-1 max-md:ps-11">
        {roles.length > 0 ? <RoleSelect user={user} offered={roles} isSelf={isSelf} /> : roleWords[user.role]}
        {user.effectiveRole === user.role ? null : (
          <span className="block text-meta text-ink-3">acts as {roleWords[user.effectiveRole]}</span>
        )}
      </Cell>
      <Cell quiet title={scope} className="max-md:col-start-1 max-md:ps-11">
        {scope}
      </Cell>
      <Cell quiet className="max-md:hidden">
        <MomentText at={user.createdAt} />
      </Cell>
      <Cell className="overflow-visible text-end max-md:col-start-2 max-md:row-span-2 max-md:row-start-1 max-md:pe-1">
        <UserMenu user={user} rights={rights} />
      </Cell>
    </Row>
  );
}

function UserName({ user, isSelf }: { user: User; isSelf: boolean }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Avatar actor={user} decorative />
      <span title={user.name} className={user.disabledAt ? "truncate text-ink-3" : "truncate font-medium"}>
        {user.name}
      </span>
      <span className="min-w-8 shrink-[4] truncate text-meta text-ink-3">@{user.handle}</span>
      {isSelf ? <Badge small>you</Badge> : null}
      {user.disabledAt ? (
        <Badge small tone="warn">
          disabled
        </Badge>
      ) : null}
    </span>
  );
}
