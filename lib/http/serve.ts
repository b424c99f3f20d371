import { z } from "zod";
import { can, whoMay } from "@/lib/access/can";
import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import { AppError } from "@/lib/errors";
import { isStorable, readBody } from "@/lib/http/body";
import type { AnyEndpoint, BodyOf, OutputOf, ParamsOf, QueryOf } from "@/lib/http/endpoint";
import { withIdempotency } from "@/lib/http/idempotency";
import { assertSameOrigin } from "@/lib/http/origin";
import { invalidInput, problemResponse, unexpectedError } from "@/lib/http/problem";
import { chargeRequest } from "@/lib/http/rate-limit";
import { log } from "@/lib/log";

/** What a command is given: who asks, and what was asked, already parsed. */
export type Call<E extends AnyEndpoint> = {
  viewer: E["audience"] extends "anyone" ? Viewer | null : Viewer;
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  /** The version named by `If-Match`, or null. */
  ifMatch: number | null;
  request: Request;
};

export type Handler<E extends AnyEndpoint> = (call: Call<E>) => Promise<OutputOf<E> | Response>;

/** An endpoint with what answers it. */
export type Route = { endpoint: AnyEndpoint; handler: Handler<AnyEndpoint> };

export function route<E extends AnyEndpoint>(endpoint: E, handler: Handler<E>): Route {
  return { endpoint, handler: handler as Handler<AnyEndpoint> };
}

/** Finds out who asks; null for nobody. Throws when credentials were given and are no good. */
export type Identify = (request: Request) => Promise<Viewer | null>;

/** Answers one request, always in the same order; every refusal is a problem document. */
export async function serve(
  { endpoint, handler }: Route,
  request: Request,
  pathParams: Record<string, string>,
  identify: Identify,
): Promise<Response> {
  const requestId = createId("req", now());
  const limits = new Headers();
  try {
    const viewer = await identify(request);
    await chargeRequest(viewer, request, limits);
    const asker = assertAudienceHas(endpoint, viewer);
    if (request.method !== "GET") assertSameOrigin(request, viewer);
    const call = await parseCall(endpoint, asker, request, pathParams);
    const response = await withIdempotency(endpoint, call, async () => present(endpoint, await handler(call)));
    return stamp(response, requestId, limits);
  } catch (error) {
    const refusal = error instanceof AppError ? error : unexpectedError(error);
    if (refusal.code === "unexpected") log.error({ requestId, err: refusal.details.internal }, "request failed");
    return stamp(problemResponse(refusal, requestId), requestId, limits);
  }
}

function assertAudienceHas(endpoint: AnyEndpoint, viewer: Viewer | null): Viewer | null {
  const { audience } = endpoint;
  if (audience === "anyone") return viewer;
  if (viewer === null) throw new AppError("sign-in-required", { message: "Sign in, or send an API token, first." });
  if (audience === "signed-in") return viewer;
  if (!can(viewer, audience)) throw new AppError("not-allowed", { message: refusalWords(viewer, audience) });
  return viewer;
}

function refusalWords(viewer: Viewer, audience: Parameters<typeof whoMay>[0]): string {
  if (viewer.token && can({ ...viewer, token: null }, audience)) return "This token is not scoped for that.";
  return viewer.kind === "agent" ? `${whoMay(audience)} An agent never exceeds its sponsor.` : whoMay(audience);
}

async function parseCall(
  endpoint: AnyEndpoint,
  viewer: Viewer | null,
  request: Request,
  pathParams: Record<string, string>,
): Promise<Call<AnyEndpoint>> {
  if (!Object.values(pathParams).every(isStorable))
    throw new AppError("not-found", { message: "There is no such thing here." });
  const params = parse("path", endpoint.params, pathParams);
  const query = parse("query", endpoint.query, queryOf(request.url));
  const body = endpoint.body ? parse("body", endpoint.body, await readBody(request, endpoint)) : undefined;
  return { viewer: viewer as Viewer, params, query, body, ifMatch: readIfMatch(request), request };
}

function parse(place: "body" | "query" | "path", schema: z.ZodType | undefined, value: unknown): unknown {
  const result = (schema ?? z.strictObject({})).safeParse(value);
  if (result.success) return result.data;
  // A path that names nothing is nothing, whatever its spelling.
  if (place === "path") throw new AppError("not-found", { message: "There is no such thing here." });
  throw invalidInput(place, result.error);
}

/** Repeated names become lists; a single one stays a text. */
function queryOf(url: string): Record<string, string | string[]> {
  const start = url.indexOf("?");
  const query: Record<string, string | string[]> = {};
  if (start === -1) return query;
  for (const [name, value] of new URLSearchParams(url.slice(start))) {
    if (!isStorable(value))
      throw new AppError("invalid-input", { message: `The query does not fit. ${name} holds a NUL.` });
    const known = query[name];
    if (known === undefined) query[name] = value;
    else query[name] = Array.isArray(known) ? [...known, value] : [known, value];
  }
  return query;
}

function readIfMatch(request: Request): number | null {
  const header = request.headers.get("if-match");
  if (header === null || header === "*") return null;
  const match = /^(?:W\/)?"v(\d{1,9})"$/.exec(header.trim());
  if (match?.[1]) return Number(match[1]);
  throw new AppError("invalid-input", { message: `If-Match must be a version such as "v3"; it was ${header}.` });
}

function present(endpoint: AnyEndpoint, result: unknown): Response {
  if (result instanceof Response) return result;
  const status = endpoint.status ?? 200;
  if (status === 204) return new Response(null, { status });
  const output = endpoint.output.safeParse(result);
  if (!output.success) throw unexpectedError({ endpoint: endpoint.name, output: output.error.issues });
  const headers = new Headers({ "content-type": "application/json", "cache-control": "no-store" });
  if (endpoint.versioned && hasVersion(output.data)) headers.set("etag", `"v${output.data.version}"`);
  return new Response(JSON.stringify(output.data), { status, headers });
}

function hasVersion(value: unknown): value is { version: number } {
  return typeof value === "object" && value !== null && "version" in value && typeof value.version === "number";
}

function stamp(response: Response, requestId: string, limits: Headers): Response {
  response.headers.set("x-request-id", requestId);
  response.headers.set("x-content-type-options", "nosniff");
  for (const [name, value] of limits) response.headers.set(name, value);
  return response;
}
