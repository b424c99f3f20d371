import { can } from "@/lib/access/can";
import type { Viewer } from "@/lib/access/viewer";
import { noSuchUser } from "@/lib/accounts/lock-user";
import { assertOwnDoing } from "@/lib/accounts/own-doing";
import { cutPage, readMomentCursor } from "@/lib/accounts/page-of";
import { presentToken, tokenSelect } from "@/lib/accounts/present-token";
import { ownTokens } from "@/lib/accounts/reachable-tokens";
import type { ApiToken } from "@/lib/accounts/token";
import type { Prisma } from "@/lib/db/generated/client";
import { prisma } from "@/lib/db/prisma";

type Page = { cursor?: string | undefined; limit: number };
type Tokens = { data: ApiToken[]; next: string | null };

/** The viewer's own tokens and those of the agents they sponsor, newest first. */
export async function listTokens(viewer: Viewer, page: Page): Promise<Tokens> {
  assertOwnDoing(viewer);
  return pageOfTokens(ownTokens(viewer), page);
}

/** The tokens of one user, for that user, the sponsor of that agent, or an admin; else as if there were no such user. */
export async function listTokensOf(viewer: Viewer, { id, ...page }: Page & { id: string }): Promise<Tokens> {
  assertOwnDoing(viewer);
  const sponsored =
    can(viewer, "token.manage-any") || id === viewer.id ? {} : ({ kind: "agent", sponsorId: viewer.id } as const);
  const owner = await prisma().user.findFirst({
    where: { id, kind: { not: "system" }, ...sponsored },
    select: { id: true },
  });
  if (owner === null) throw noSuchUser();
  return pageOfTokens({ userId: id }, page);
}

async function pageOfTokens(where: Prisma.ApiTokenWhereInput, { cursor, limit }: Page): Promise<Tokens> {
  const place = readMomentCursor(cursor);
  const after: Prisma.ApiTokenWhereInput[] = place
    ? [{ OR: [{ createdAt: { lt: place.at } }, { createdAt: place.at, id: { lt: place.id } }] }]
    : [];
  const rows = await prisma().apiToken.findMany({
    where: { AND: [where, ...after] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    select: tokenSelect,
  });
  return cutPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id], presentToken);
}
