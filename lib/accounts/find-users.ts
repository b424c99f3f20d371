import type { Role } from "@/lib/access/roles";
import type { Viewer } from "@/lib/access/viewer";
import { noSuchUser } from "@/lib/accounts/lock-user";
import { cutPage, readCursor } from "@/lib/accounts/page-of";
import { presentUser, userSelect } from "@/lib/accounts/present-user";
import { reachableUsers } from "@/lib/accounts/reachable-users";
import type { User } from "@/lib/accounts/user";
import type { Prisma } from "@/lib/db/generated/client";
import { prisma } from "@/lib/db/prisma";

type UsersQuery = {
  search?: string | undefined;
  role?: Role | undefined;
  kind?: "person" | "agent" | undefined;
  state?: "enabled" | "disabled" | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** A page of the users this viewer looks after, by name. */
export async function listUsers(viewer: Viewer, query: UsersQuery): Promise<{ data: User[]; next: string | null }> {
  const rows = await prisma().user.findMany({
    where: { AND: [reachableUsers(viewer), ...filtersOf(query), ...afterCursor(query.cursor)] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: query.limit + 1,
    select: userSelect,
  });
  return cutPage(rows, query.limit, (row) => [row.name, row.id], presentUser);
}

/** One user; out of the viewer's reach and absent are the same `not-found`. Everybody reaches themselves. */
export async function getUser(viewer: Viewer, { id }: { id: string }): Promise<User> {
  const reach = id === viewer.id ? {} : reachableUsers(viewer);
  const row = await prisma().user.findFirst({ where: { AND: [{ id }, reach] }, select: userSelect });
  if (row === null) throw noSuchUser();
  return presentUser(row);
}

function filtersOf({ search, role, kind, state }: UsersQuery): Prisma.UserWhereInput[] {
  const filters: Prisma.UserWhereInput[] = [];
  if (role) filters.push({ role });
  if (kind) filters.push({ kind });
  if (state) filters.push({ disabledAt: state === "enabled" ? null : { not: null } });
  if (search) filters.push(matching(search, ["name", "handle", "email"]));
  return filters;
}

/** Users of whom one of these columns holds the text, whatever its case. */
export function matching(text: string, columns: readonly ("name" | "handle" | "email")[]): Prisma.UserWhereInput {
  // Prisma hands the text to LIKE as it is; what a person types has no wildcards.
  const contains = text.replace(/[\\%_]/g, "\\$&");
  return { OR: columns.map((column) => ({ [column]: { contains, mode: "insensitive" } })) };
}

function afterCursor(cursor: string | undefined): Prisma.UserWhereInput[] {
  const place = readCursor(cursor);
  if (place === null) return [];
  return [{ OR: [{ name: { gt: place.value } }, { name: place.value, id: { gt: place.id } }] }];
}
