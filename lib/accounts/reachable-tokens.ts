import { can } from "@/lib/access/can";
import type { Viewer } from "@/lib/access/viewer";
import type { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";

/** The viewer's own tokens, and those of the agents they sponsor. */
export function ownTokens(viewer: Viewer): Prisma.ApiTokenWhereInput {
  return { user: { OR: [{ id: viewer.id }, { kind: "agent", sponsorId: viewer.id }] } };
}

/** The tokens a viewer may see, rotate and revoke: their own, or anybody's for an admin. */
export function reachableTokens(viewer: Viewer): Prisma.ApiTokenWhereInput {
  return can(viewer, "token.manage-any") ? {} : ownTokens(viewer);
}

/** The one answer for a token that is not there, or not for this viewer. */
export function noSuchToken(): AppError {
  return new AppError("not-found", { message: "There is no such token." });
}
