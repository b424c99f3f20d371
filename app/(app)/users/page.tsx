import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InvitationsTable } from "@/components/accounts/invitations-table";
import { UserAdditions } from "@/components/accounts/user-additions";
import { UsersFilter } from "@/components/accounts/users-filter";
import { UsersTable } from "@/components/accounts/users-table";
import { Page } from "@/components/layout/page";
import { Section } from "@/components/layout/section";
import { TopBar } from "@/components/layout/top-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { can } from "@/lib/access/can";
import { hereOf } from "@/lib/accounts/next-path";
import { getPageViewer } from "@/lib/accounts/page-viewer";
import { readUsersPage, type UsersSearch } from "@/lib/accounts/users-page";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Users" };

type Props = { searchParams: Promise<UsersSearch> };

export default async function UsersPage({ searchParams }: Props) {
  const search = await searchParams;
  const viewer = await getPageViewer(hereOf(paths.users(), search));
  if (!can(viewer, "user.see")) notFound();
  const { users, filter, offered, nextHref, sponsors, invitations } = await readUsersPage(viewer, search);
  const additions = invitations ? <UserAdditions {...{ offered, sponsors }} viewerId={viewer.id} /> : null;
  return (
    <>
      <TopBar title="Users" primary={<span className="flex gap-2">{additions}</span>} />
      <UsersFilter value={filter} offered={offered} words={wordsFor(users.length, nextHref !== null)} />
      <Page>
        <span className="flex gap-2 empty:hidden md:hidden">{additions}</span>
        {users.length > 0 ? (
          <UsersTable users={users} />
        ) : (
          <EmptyState title="Nobody here">Nobody answers to what is asked for above. Ask for less.</EmptyState>
        )}
        {nextHref ? (
          <div>
            <LinkButton href={nextHref}>Next page</LinkButton>
          </div>
        ) : null}
        {invitations && invitations.length > 0 ? (
          <Section title="Invitations" description="Each link works once.">
            <InvitationsTable invitations={invitations} />
          </Section>
        ) : null}
      </Page>
    </>
  );
}

function wordsFor(count: number, more: boolean): string {
  if (count === 1 && !more) return "1 user";
  return more ? `first ${count} users` : `${count} users`;
}
