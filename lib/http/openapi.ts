import {
  createDocument,
  type oas31,
  type oas32,
  type ZodOpenApiComponentsObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathItemObject,
  type ZodOpenApiResponseObject,
} from "zod-openapi";
import { audienceSentence } from "@/lib/access/describe-rights";
import { permissionOf, permissions, type Verb } from "@/lib/access/permissions";
import { apiBasePath, apiVersion } from "@/lib/http/address";
import type { AnyEndpoint, Audience, Method } from "@/lib/http/endpoint";
import { answerHeaders, createRefusalResponses, isIdempotent } from "@/lib/http/openapi-refusals";
import { Problem } from "@/lib/http/problem";

export type OpenApiDocument = oas32.OpenAPIObject;

/** The OpenAPI 3.1 document of the endpoints given, made from nothing but their declarations. */
export function createOpenApi(endpoints: readonly AnyEndpoint[]): OpenApiDocument {
  const refusals = createRefusalResponses();
  const paths: Record<string, ZodOpenApiPathItemObject> = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [methodKeys[endpoint.method]]: operationOf(endpoint, refusals) };
  }
  return createDocument({
    openapi: "3.1.1",
    info: {
      title: "Paydown",
      version: `${apiVersion.slice(1)}.0.0`,
      summary: "A register of technical debt.",
      description: introduction,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: apiBasePath, description: "This installation" }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components,
  });
}

const introduction = [
  "Everything the screens do, they do through these operations.",
  "Sign in with an API token (`Authorization: Bearer …`); a browser sends its session cookie.",
  "Bodies and answers are JSON, moments are UTC (RFC 3339), days `YYYY-MM-DD`.",
  "Unknown fields and parameters are refused.",
  "A refusal is a problem document (RFC 9457) whose `type` is the page about it.",
  "A list answers in pages: send the cursor of one page to get the next.",
].join(" ");

const methodKeys = { GET: "get", POST: "post", PUT: "put", PATCH: "patch", DELETE: "delete" } as const satisfies Record<
  Method,
  string
>;

const components: ZodOpenApiComponentsObject = {
  schemas: { Problem },
  headers: {
    ETag: { description: 'The version it is at, such as `"v3"`.', schema: { type: "string" } },
    "X-Request-Id": { description: "Finds this request in the log.", schema: { type: "string" } },
    RateLimit: { description: "What is left: `r` requests for `t` seconds.", schema: { type: "string" } },
    "RateLimit-Policy": { description: "The limit: `q` requests in `w` seconds.", schema: { type: "string" } },
    "Retry-After": { description: "Seconds after which to try again.", schema: { type: "integer" } },
    "Idempotent-Replay": {
      description: "`true` when this is what the first request under the key answered.",
      schema: { type: "string" },
    },
  },
  parameters: {
    IfMatch: {
      name: "If-Match",
      in: "header",
      required: false,
      description: 'The version the change was made against, such as `"v3"`; without it the change is made to any.',
      schema: { type: "string", pattern: '^(W/)?"v\\d{1,9}"$' },
      example: '"v3"',
    },
    IdempotencyKey: {
      name: "Idempotency-Key",
      in: "header",
      required: false,
      description: "A name of your own for this write: sent again, it answers what it answered and changes nothing.",
      schema: { type: "string", minLength: 1, maxLength: 200 },
    },
  },
  securitySchemes: {
    token: { type: "http", scheme: "bearer", description: "An API token, made under Tokens or on the command line." },
    session: {
      type: "apiKey",
      in: "cookie",
      name: "paydown.session",
      description: "The session of a browser; over https its name begins with `__Host-`.",
    },
  },
};

type Refusals = ReturnType<typeof createRefusalResponses>;

function operationOf(endpoint: AnyEndpoint, refusals: Refusals): ZodOpenApiOperationObject {
  const { audience, params, query, body } = endpoint;
  const sentence = audienceSentence(audience);
  return {
    operationId: endpoint.name,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    description: [endpoint.description, sentence].filter(Boolean).join("\n\n"),
    security: audience === "anyone" ? [] : [{ token: [] }, { session: [] }],
    requestParams: { ...(params ? { path: params } : {}), ...(query ? { query } : {}) },
    parameters: headerParameters(endpoint),
    ...(body ? { requestBody: { required: true, content: { "application/json": { schema: body } } } } : {}),
    responses: {
      [`${endpoint.status ?? 200}` as const]: answerOf(endpoint),
      ...Object.fromEntries(refusals(endpoint)),
    },
    "x-audience": audienceDetails(audience, sentence),
    ...(endpoint.bodyBytesMax ? { "x-body-bytes-max": endpoint.bodyBytesMax } : {}),
  };
}

function headerParameters(endpoint: AnyEndpoint): oas31.ReferenceObject[] {
  const takesVersion = endpoint.versioned && endpoint.method !== "GET" && endpoint.status !== 201;
  return [
    ...(takesVersion ? [{ $ref: "#/components/parameters/IfMatch" }] : []),
    ...(isIdempotent(endpoint) ? [{ $ref: "#/components/parameters/IdempotencyKey" }] : []),
  ];
}

function answerOf(endpoint: AnyEndpoint): ZodOpenApiResponseObject {
  const { status = 200, produces, output } = endpoint;
  const headers = {
    ...answerHeaders,
    ...(endpoint.versioned ? { ETag: { $ref: "#/components/headers/ETag" } } : {}),
    ...(isIdempotent(endpoint) ? { "Idempotent-Replay": { $ref: "#/components/headers/Idempotent-Replay" } } : {}),
  };
  if (status === 204) return { description: "Done; there is nothing to say.", headers };
  const content = produces
    ? Object.fromEntries(produces.map((type) => [type, { schema: { type: "string" as const } }]))
    : { "application/json": { schema: output } };
  return { description: answerWords[status], headers, content };
}

const answerWords = { 200: "Done.", 201: "Made.", 202: "Taken on; it happens in the background." } as const;

function audienceDetails(audience: Audience, sentence: string): Record<string, unknown> {
  if (!isVerb(audience)) return { audience, sentence };
  const { least, token, agents, limits } = permissionOf(audience);
  return { audience, sentence, leastRole: least, tokenScope: token, agents, ...(limits ? { limits } : {}) };
}

function isVerb(audience: Audience): audience is Verb {
  return Object.hasOwn(permissions, audience);
}
