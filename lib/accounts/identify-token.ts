import type { Viewer } from "@/lib/access/viewer";
import { hashToken, looksLikeToken } from "@/lib/accounts/token-secret";
import { findTokenRow, isInForce, presentViewer, type TokenRow } from "@/lib/accounts/viewer-row";
import { now } from "@/lib/clock";
import { sql, statement } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";

const touchEveryMs = 60_000;
const touchedMax = 5_000;
const touched = new Map<string, number>();

const touchToken = statement(
  "touch_api_token",
  "update api_tokens set last_used_at = $2 where id = $1 and (last_used_at is null or last_used_at <= $3)",
);

/** Finds out whose token an `Authorization` header carries; throws `sign-in-required` when it opens nothing. */
export async function identifyToken(authorization: string): Promise<Viewer> {
  const secret = /^bearer +(\S+) *$/i.exec(authorization)?.[1];
  if (secret === undefined) throw refusal("Send the API token as “Authorization: Bearer pd_…”.", "unreadable");
  const row = looksLikeToken(secret) ? await findTokenRow(hashToken(secret)) : null;
  if (row === null) throw refusal("This API token is not known here.", "unknown");
  if (row.revoked_at !== null) throw refusal("This API token was revoked.", "revoked");
  if (row.expires_at <= now()) throw refusal(`This API token expired on ${day(row.expires_at)}.`, "token-expired");
  if (!isInForce(row)) throw refusal("The owner of this API token is disabled.", "disabled");
  noteUse(row);
  return presentViewer(row, { token: { id: row.token_id, scopes: row.token_scopes }, sessionId: null });
}

function refusal(message: string, reason: string): AppError {
  return new AppError("sign-in-required", { message, extra: { reason } });
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Writes the last use at most once a minute, and lets no request wait for it. */
function noteUse(row: TokenRow): void {
  const at = now();
  const before = at.getTime() - touchEveryMs;
  if ((row.last_used_at?.getTime() ?? 0) > before || (touched.get(row.token_id) ?? 0) > before) return;
  if (touched.size >= touchedMax) touched.clear();
  touched.set(row.token_id, at.getTime());
  sql.rows(touchToken, [row.token_id, at, new Date(before)]).catch((error: unknown) => {
    log.warn({ err: error, tokenId: row.token_id }, "the last use of a token was not written");
  });
}
