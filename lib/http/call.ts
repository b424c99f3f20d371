import type { z } from "zod";
import { apiBasePath } from "@/lib/http/address";
import type { AnyEndpoint, OutputOf, ParamsOf } from "@/lib/http/endpoint";
import type { Problem } from "@/lib/http/problem";

type Input<E extends AnyEndpoint> = {
  params?: E["params"] extends z.ZodType ? z.input<E["params"]> : never;
  query?: Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>;
  body?: E["body"] extends z.ZodType ? z.input<E["body"]> : never;
  /** The version this change was made against. */
  ifMatch?: number;
  idempotencyKey?: string;
  signal?: AbortSignal;
};

/** A refusal as the caller sees it: the problem document, or why there was none. */
export class CallError extends Error {
  readonly problem: Problem | null;
  readonly status: number;

  constructor(status: number, problem: Problem | null, message: string) {
    super(message);
    this.name = "CallError";
    this.status = status;
    this.problem = problem;
  }
}

type ClientOptions = {
  /** Where the installation is; empty for the page's own. */
  baseUrl?: string;
  headers?: Record<string, string>;
  /** Asked once on a 401; true when the call may be tried again. */
  renew?: () => Promise<boolean>;
  fetch?: typeof fetch;
};

/** The typed client: one function that calls any declared endpoint. Throws `CallError`. */
export function createClient(options: ClientOptions = {}) {
  const send = options.fetch ?? fetch;
  return async function call<E extends AnyEndpoint>(endpoint: E, input: Input<E> = {}): Promise<OutputOf<E>> {
    const request = () => send(addressOf(endpoint, input, options.baseUrl ?? ""), requestOf(endpoint, input, options));
    let response = await attempt(request);
    if (response.status === 401 && options.renew && (await options.renew())) response = await attempt(request);
    if (!response.ok) throw await errorOf(response);
    if (response.status === 204) return undefined as OutputOf<E>;
    const isJson = response.headers.get("content-type")?.includes("json");
    return (isJson ? await response.json() : await response.text()) as OutputOf<E>;
  };
}

async function attempt(request: () => Promise<Response>): Promise<Response> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new CallError(0, null, "The server cannot be reached. Nothing was changed.");
  }
}

function requestOf<E extends AnyEndpoint>(endpoint: E, input: Input<E>, options: ClientOptions): RequestInit {
  const headers = new Headers(options.headers);
  if (input.body !== undefined) headers.set("content-type", "application/json");
  if (input.ifMatch !== undefined) headers.set("if-match", `"v${input.ifMatch}"`);
  if (input.idempotencyKey !== undefined) headers.set("idempotency-key", input.idempotencyKey);
  return {
    method: endpoint.method,
    headers,
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    ...(input.signal ? { signal: input.signal } : {}),
  };
}

/** The address of an endpoint with its path parameters and query filled in; null and undefined are left out. */
export function addressOf<E extends AnyEndpoint>(endpoint: E, input: Input<E>, baseUrl = ""): string {
  const params = (input.params ?? {}) as Partial<ParamsOf<E>> & Record<string, unknown>;
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value === null || value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  const search = query.toString();
  return `${baseUrl}${apiBasePath}${path}${search === "" ? "" : `?${search}`}`;
}

async function errorOf(response: Response): Promise<CallError> {
  const text = await response.text();
  try {
    const problem = JSON.parse(text) as Problem;
    return new CallError(response.status, problem, problem.detail ?? problem.title);
  } catch {
    return new CallError(response.status, null, `The server answered ${response.status}.`);
  }
}
