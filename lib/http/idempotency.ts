import { createHmac } from "node:crypto";
import { now } from "@/lib/clock";
import { config } from "@/lib/config";
import { firstRow, sql, statement } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import type { AnyEndpoint } from "@/lib/http/endpoint";
import type { Call } from "@/lib/http/serve";

const keyLengthMax = 200;

const claimKey = statement(
  "claim_idempotency_key",
  `insert into idempotency_keys (user_id, key, request_hash, created_at) values ($1, $2, $3, $4)
   on conflict do nothing returning key`,
);
const findKey = statement(
  "find_idempotency_key",
  "select request_hash, status, headers, body from idempotency_keys where user_id = $1 and key = $2",
);
const keepAnswer = statement(
  "keep_idempotent_answer",
  "update idempotency_keys set status = $3, headers = $4::json, body = $5 where user_id = $1 and key = $2",
);
const releaseKey = statement("release_idempotency_key", "delete from idempotency_keys where user_id = $1 and key = $2");

type KeyRow = {
  request_hash: string;
  status: number | null;
  headers: Record<string, string> | null;
  body: string | null;
};

/**
 * With an `Idempotency-Key`, a write happens at most once: the same key and request answer what the first one
 * answered, another request under the same key is refused. A refusal frees the key.
 */
export async function withIdempotency(
  endpoint: AnyEndpoint,
  call: Call<AnyEndpoint>,
  answer: () => Promise<Response>,
): Promise<Response> {
  const key = call.request.headers.get("idempotency-key");
  if (key === null || endpoint.method === "GET" || !call.viewer) return answer();
  if (key.length === 0 || key.length > keyLengthMax) {
    throw new AppError("invalid-input", { message: `Idempotency-Key takes 1 to ${keyLengthMax} characters.` });
  }
  const owner = [call.viewer.id, key];
  const hash = requestHash(endpoint, call);
  const claimed = await firstRow(sql, claimKey, [...owner, hash, now()]);
  if (!claimed) return repeat(await firstRow<KeyRow>(sql, findKey, owner), hash, endpoint);
  try {
    return await keep(owner, await answer(), endpoint);
  } catch (error) {
    // After an unforeseen error nobody can tell whether the change was made: the key stays taken.
    if (error instanceof AppError && error.code !== "unexpected") await sql.rows(releaseKey, owner);
    throw error;
  }
}

function requestHash(endpoint: AnyEndpoint, call: Call<AnyEndpoint>): string {
  const request = JSON.stringify([endpoint.name, call.params, call.query, call.body, call.ifMatch]);
  // Keyed, so that nobody who reads the table can guess a password by its hash.
  return createHmac("sha256", config().AUTH_SECRET).update(request).digest("hex");
}

function repeat(known: KeyRow | null, hash: string, endpoint: AnyEndpoint): Response {
  if (known && known.request_hash !== hash) {
    throw new AppError("idempotency-mismatch", { message: "This Idempotency-Key was used for another request." });
  }
  if (!known || known.status === null) {
    throw new AppError("conflict", { message: "The first request with this Idempotency-Key has not answered yet." });
  }
  if (endpoint.secret && known.status < 300) {
    throw new AppError("conflict", {
      message: "It was done under this Idempotency-Key; what it answered is shown once.",
    });
  }
  const headers = new Headers({ ...known.headers, "idempotent-replay": "true" });
  return new Response(known.body, { status: known.status, headers });
}

async function keep(owner: string[], response: Response, endpoint: AnyEndpoint): Promise<Response> {
  const body = endpoint.secret ? "" : await response.clone().text();
  const headers = JSON.stringify(Object.fromEntries(response.headers));
  await sql.rows(keepAnswer, [...owner, response.status, headers, body || null]);
  return response;
}
