import type { Viewer } from "@/lib/access/viewer";
import { AppError } from "@/lib/errors";

/**
 * What people do to their own account: agents have a sponsor for that, and a token needs the scope `manage`.
 * Throws `not-allowed`.
 */
export function assertOwnDoing(viewer: Viewer): void {
  if (viewer.kind !== "person")
    throw new AppError("not-allowed", { message: "An agent does not look after accounts." });
  if (viewer.token && !viewer.token.scopes.includes("manage")) {
    throw new AppError("not-allowed", { message: "This token is not scoped for that." });
  }
}

/** What only a signed-in browser may do, whatever a token is scoped for. Throws `not-allowed`. */
export function assertInBrowser(viewer: Viewer): void {
  assertOwnDoing(viewer);
  if (viewer.token) throw new AppError("not-allowed", { message: "Only a signed-in browser may do this, no token." });
}
