import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Viewer } from "@/lib/access/viewer";
import { config } from "@/lib/config";
import { AppError } from "@/lib/errors";

const windowSeconds = 60;

/** Set by the server that received the request, and by nobody else (`noteAddress`). */
export const addressHeader = "x-paydown-address";

let limiter: RateLimiterMemory | null = null;

/**
 * Counts one request of this viewer (or address) against the limit per minute, per process, and writes the
 * `RateLimit` headers (draft-ietf-httpapi-ratelimit-headers). Throws 429 when there is none left.
 */
export async function chargeRequest(viewer: Viewer | null, request: Request, headers: Headers): Promise<void> {
  const points = config().PAYDOWN_REQUESTS_PER_MINUTE;
  limiter ??= new RateLimiterMemory({ points, duration: windowSeconds });
  headers.set("ratelimit-policy", `"default";q=${points};w=${windowSeconds}`);
  const key = viewer ? (viewer.token?.id ?? viewer.id) : callerAddressOf(request);
  try {
    tell(headers, await limiter.consume(key));
  } catch (result) {
    if (!(result instanceof RateLimiterRes)) throw result;
    tell(headers, result);
    throw new AppError("too-many-requests", {
      message: `At most ${points} requests a minute. Try again in ${Math.ceil(result.msBeforeNext / 1000)} s.`,
      retryAfterSeconds: result.msBeforeNext / 1000,
    });
  }
}

/** Where a request came from, as the server that received it noted. */
export function callerAddressOf(request: Request): string {
  return request.headers.get(addressHeader) ?? "unknown";
}

function tell(headers: Headers, result: RateLimiterRes): void {
  headers.set("ratelimit", `"default";r=${result.remainingPoints};t=${Math.ceil(result.msBeforeNext / 1000)}`);
}
