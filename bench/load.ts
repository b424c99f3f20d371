import autocannon from "autocannon";

/** One kind of request against one server. */
export type Target = {
  origin: string;
  path: (turn: number) => string;
  method: "GET" | "POST" | "PUT";
  body?: (turn: number) => string;
  token?: string;
};
/** Milliseconds at the median and the 95th percentile (97.5th of the load generator's table), and requests a second. */
export type Reading = { p50: number; p95: number; perSecond: number };

/** Sends requests for `seconds` over `connections`; throws when any is refused, since a refusal is fast. */
export async function measure(target: Target, connections: number, seconds: number): Promise<Reading> {
  const latencies: number[] = [];
  let turn = 0;
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (target.token) headers.authorization = `Bearer ${target.token}`;
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    turn += 1;
    return { ...request, path: target.path(turn), ...(target.body ? { body: target.body(turn) } : {}) };
  };
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url: target.origin,
        connections,
        duration: seconds,
        requests: [{ method: target.method, headers, setupRequest }],
      },
      (error: Error | null, finished: autocannon.Result) => (error ? reject(error) : resolve(finished)),
    );
    run.on("response", (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds));
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${target.method} ${target.path(1)}: ${result.non2xx} refused, ${result.errors} failed`);
  }
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), perSecond: result.requests.average };
}
