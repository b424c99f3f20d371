import { now } from "@/lib/clock";
import { sql, statement } from "@/lib/db/sql";
import { apiVersion } from "@/lib/http/address";

const answerWithinMs = 3_000;
const ping = statement("health_ping", "select 1 as alive");

/** Whether this process can do its work: 200 with the database's answer time, or 503; says nothing that is private. */
export async function readHealth(): Promise<Response> {
  const startedAt = now().getTime();
  const database = await Promise.race([sql.rows(ping).then(isAlive, isDead), tooLate()]);
  const body = {
    status: database ? "ok" : "down",
    api: apiVersion,
    database: database ? { status: "ok", milliseconds: now().getTime() - startedAt } : { status: "down" },
  };
  const headers = { "content-type": "application/json", "cache-control": "no-store" };
  return new Response(JSON.stringify(body), { status: database ? 200 : 503, headers });
}

const isAlive = () => true;
const isDead = () => false;

function tooLate(): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), answerWithinMs).unref());
}
