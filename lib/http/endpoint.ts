import type { z } from "zod";
import { permissions, type Verb } from "@/lib/access/permissions";
import type { ErrorCode } from "@/lib/errors";

export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof methods)[number];

/** Who may call an endpoint at all: a verb of the table of rights, anyone signed in, or anyone. */
export type Audience = Verb | "signed-in" | "anyone";

type Schema = z.ZodType;

/** The declaration of one operation; page, API, command line and documentation are made from it. */
export type Endpoint<
  Params extends Schema = Schema,
  Query extends Schema = Schema,
  Body extends Schema = Schema,
  Output extends Schema = Schema,
> = {
  /** Unique; the operation id of the OpenAPI document. */
  name: string;
  method: Method;
  /** Below the API's base path, parameters in braces: `/items/{id}/priority`. */
  path: `/${string}`;
  audience: Audience;
  tag: string;
  summary: string;
  description?: string;
  params?: Params;
  query?: Query;
  body?: Body;
  output: Output;
  /** Success status; 200 unless said otherwise. */
  status?: 200 | 201 | 202 | 204;
  /** Refusals beyond the ones any endpoint can give. */
  refusals?: readonly ErrorCode[];
  /** Takes `If-Match` with the item's version, and answers with its `ETag`. */
  versioned?: boolean;
  /** Content types of an answer that is not JSON; the handler then gives a Response. */
  produces?: readonly string[];
  /** Its request or its answer holds a secret: a repeat under its `Idempotency-Key` is refused, not answered again. */
  secret?: boolean;
  /** Largest body in bytes; 1 MiB unless said otherwise. */
  bodyBytesMax?: number;
};

// biome-ignore lint/suspicious/noExplicitAny: the one place where an endpoint of any shape is meant
export type AnyEndpoint = Endpoint<any, any, any, any>;

export type ParamsOf<E extends AnyEndpoint> = z.output<NonNullable<E["params"]>>;
export type QueryOf<E extends AnyEndpoint> = z.output<NonNullable<E["query"]>>;
export type BodyOf<E extends AnyEndpoint> = z.output<NonNullable<E["body"]>>;
export type OutputOf<E extends AnyEndpoint> = z.output<E["output"]>;

/** Declares an operation; throws when it names no audience, so that none can be served by oversight. */
export function endpoint<
  Params extends Schema,
  Query extends Schema,
  Body extends Schema,
  Output extends Schema,
  const Rest extends Omit<Endpoint, "params" | "query" | "body" | "output">,
>(
  declaration: Rest & { params?: Params; query?: Query; body?: Body; output: Output },
): Endpoint<Params, Query, Body, Output> & Rest {
  assertAudience(declaration);
  return declaration as Endpoint<Params, Query, Body, Output> & Rest;
}

/** Throws unless the audience is a known verb, `signed-in` or `anyone`. */
export function assertAudience(declaration: { name: string; audience?: unknown }): void {
  const { audience } = declaration;
  const known = audience === "anyone" || audience === "signed-in" || Object.hasOwn(permissions, String(audience));
  if (!known) throw new Error(`Endpoint "${declaration.name}" declares no audience that exists: ${String(audience)}`);
}
