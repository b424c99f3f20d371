import "server-only";
import { can } from "@/lib/access/can";
import type { Viewer } from "@/lib/access/viewer";
import { listSessions } from "@/lib/accounts/find-sessions";
import { listTokens } from "@/lib/accounts/find-tokens";
import { getMe } from "@/lib/accounts/me";
import { pageSizeDefault } from "@/lib/accounts/page-of";
import { prisma } from "@/lib/db/prisma";

const agentsMax = 500;

/** Everything the tokens page shows; `tokens` is null for who may hold none. */
export async function readTokensPage(viewer: Viewer, cursor: string | undefined) {
  const mayHold = can(viewer, "token.manage-own");
  const [me, tokens, agents, sessions] = await Promise.all([
    getMe(viewer),
    mayHold ? listTokens(viewer, { cursor, limit: pageSizeDefault }) : null,
    mayHold ? listAgentsOf(viewer) : [],
    listSessions(viewer),
  ]);
  return { me, tokens, agents, sessions };
}

/** The agents whose tokens the viewer may make. */
function listAgentsOf(viewer: Viewer) {
  return prisma().user.findMany({
    where: { kind: "agent", disabledAt: null, ...(viewer.role === "admin" ? {} : { sponsorId: viewer.id }) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: agentsMax,
    select: { id: true, name: true },
  });
}
