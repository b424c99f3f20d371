import type { Viewer } from "@/lib/access/viewer";
import { config } from "@/lib/config";
import { AppError } from "@/lib/errors";

/** Refuses a write that another site made the browser send: a cookie alone does not prove intent. */
export function assertSameOrigin(request: Request, viewer: Viewer | null): void {
  if (viewer?.token) return;
  const site = request.headers.get("sec-fetch-site");
  if (site === "same-origin" || site === "none") return;
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  if (site === null && origin === null) return;
  if (origin !== null && URL.canParse(origin)) {
    if (origin === new URL(config().PAYDOWN_URL).origin || new URL(origin).host === host) return;
  }
  throw new AppError("not-allowed", { message: "This write came from another site." });
}
