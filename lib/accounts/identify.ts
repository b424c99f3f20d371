import { identifyBrowser } from "@/lib/accounts/identify-browser";
import { identifyToken } from "@/lib/accounts/identify-token";
import { AppError } from "@/lib/errors";
import type { Identify } from "@/lib/http/serve";

const endings = {
  expired: "Your access has run out and can be renewed.",
  ended: "Your session has ended. Sign in again.",
  unreadable: "This session cannot be read. Sign in again.",
} as const;

/**
 * Finds out who asks, by API token or else by the session cookie, with one SQL statement at most. Null for nobody;
 * throws `sign-in-required` when what was sent is no good (`reason` says why: `expired` can be renewed).
 */
export const identify: Identify = async (request) => {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return identifyToken(authorization);
  const found = await identifyBrowser(request.headers.get("cookie"));
  switch (found.state) {
    case "signed-in":
      return found.viewer;
    case "nobody":
    case "signed-out":
      return null;
    default:
      throw new AppError("sign-in-required", { message: endings[found.state], extra: { reason: found.state } });
  }
};
