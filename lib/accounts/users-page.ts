import "server-only";
import { can } from "@/lib/access/can";
import { mayActOn, mayGiveRole, Role, roles } from "@/lib/access/roles";
import type { Viewer } from "@/lib/access/viewer";
import { listInvitations } from "@/lib/accounts/find-invitations";
import { listUsers } from "@/lib/accounts/find-users";
import type { Invitation } from "@/lib/accounts/invitation";
import { pageSizeDefault } from "@/lib/accounts/page-of";
import type { User } from "@/lib/accounts/user";
import { prisma } from "@/lib/db/prisma";
import { type PathQuery, paths } from "@/lib/paths";

const sponsorsMax = 500;
const invitationsShown = 20;

export type UsersSearch = Record<string, string | string[] | undefined>;

/** Everything the users page shows to this viewer, and what it offers them to do. */
export async function readUsersPage(viewer: Viewer, asked: UsersSearch) {
  const filter = filterOf(asked);
  const query = {
    search: filter.search || undefined,
    role: filter.role ?? undefined,
    state: filter.state ?? undefined,
    cursor: textOf(asked.cursor) || undefined,
    limit: pageSizeDefault,
  };
  const manages = can(viewer, "user.manage");
  const [page, invitations, sponsors] = await Promise.all([
    listUsers(viewer, query),
    manages ? listInvitations(viewer, { limit: invitationsShown }) : null,
    manages ? listSponsors() : [],
  ]);
  const offered = roles.filter((role) => mayGiveRole(viewer.role, role));
  const shown: Invitation[] | null = invitations?.data ?? null;
  return {
    users: page.data.map((user) => ({ user, ...offers(viewer, user, offered) })),
    filter,
    offered,
    sponsors,
    invitations: shown,
    nextHref: page.next ? hrefOf({ ...filter, cursor: page.next }) : null,
  };
}

/** What is offered about one user; what may not be done is not drawn. */
function offers(viewer: Viewer, user: User, offered: readonly Role[]) {
  const below = mayActOn(viewer.role, user.role);
  const manages = below && can(viewer, "user.manage");
  const isSelf = user.id === viewer.id;
  return {
    isSelf,
    roles: manages ? offered : [],
    rights: { edit: manages, disable: below && !isSelf && can(viewer, "user.disable") },
  };
}

function listSponsors() {
  return prisma().user.findMany({
    where: { kind: "person", disabledAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: sponsorsMax,
    select: { id: true, name: true, role: true },
  });
}

function filterOf(asked: UsersSearch) {
  const role = Role.safeParse(asked.role);
  const state = (["enabled", "disabled"] as const).find((known) => known === asked.state) ?? null;
  return { search: textOf(asked.search), role: role.success ? role.data : null, state };
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === "string" ? value.replaceAll("\0", "").trim().slice(0, 1_000) : "";
}

function hrefOf(query: PathQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, String(value));
  return `${paths.users()}?${search}`;
}
