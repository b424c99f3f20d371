import type { oas31, ZodOpenApiResponseObject } from "zod-openapi";
import { type ErrorCode, errorCodes } from "@/lib/errors";
import type { AnyEndpoint } from "@/lib/http/endpoint";
import { problemType } from "@/lib/http/problem";

/** Every refusal an endpoint can give: the ones it declares, and the ones that follow from how it is served. */
export function refusalsOf(endpoint: AnyEndpoint): ErrorCode[] {
  const codes = new Set<ErrorCode>(["invalid-input", "sign-in-required", "too-many-requests", "unexpected"]);
  const add = (...more: readonly ErrorCode[]) => more.forEach((code) => void codes.add(code));
  const isWrite = endpoint.method !== "GET";
  if (isWrite || (endpoint.audience !== "anyone" && endpoint.audience !== "signed-in")) add("not-allowed");
  if (endpoint.params) add("not-found");
  if (endpoint.body) add("malformed-body", "body-too-large", "unsupported-media-type");
  if (isIdempotent(endpoint)) add("conflict", "idempotency-mismatch");
  if (endpoint.versioned && isWrite && endpoint.status !== 201) add("item-overtaken");
  add(...(endpoint.refusals ?? []));
  return errorCodeList.filter((code) => codes.has(code));
}

/** Whether a write may be repeated under an `Idempotency-Key`; the key belongs to whoever is signed in. */
export function isIdempotent(endpoint: AnyEndpoint): boolean {
  return endpoint.method !== "GET" && endpoint.audience !== "anyone";
}

/** The refusals of an endpoint as responses by status; equal ones become one component of the document. */
export function createRefusalResponses(): (endpoint: AnyEndpoint) => [status: number, ZodOpenApiResponseObject][] {
  const known = new Map<string, ZodOpenApiResponseObject>();
  return (endpoint) =>
    [...byStatus(refusalsOf(endpoint))].map(([status, codes]) => {
      const id = `Refusal${status}.${codes.join(".")}`;
      const response = known.get(id) ?? refusalResponse(id, status, codes);
      known.set(id, response);
      return [status, response];
    });
}

/** The headers that every answer carries. */
export const answerHeaders: Record<string, oas31.ReferenceObject> = {
  "X-Request-Id": { $ref: "#/components/headers/X-Request-Id" },
  RateLimit: { $ref: "#/components/headers/RateLimit" },
  "RateLimit-Policy": { $ref: "#/components/headers/RateLimit-Policy" },
};

const errorCodeList = Object.keys(errorCodes).filter((code): code is ErrorCode => Object.hasOwn(errorCodes, code));
const statusesToRetry: ReadonlySet<number> = new Set([429, 503]);

function byStatus(codes: readonly ErrorCode[]): Map<number, ErrorCode[]> {
  const grouped = new Map<number, ErrorCode[]>();
  for (const code of codes) {
    const { status } = errorCodes[code];
    grouped.set(status, [...(grouped.get(status) ?? []), code]);
  }
  return grouped;
}

function refusalResponse(id: string, status: number, codes: readonly ErrorCode[]): ZodOpenApiResponseObject {
  const retry = statusesToRetry.has(status) ? { "Retry-After": { $ref: "#/components/headers/Retry-After" } } : {};
  return {
    id,
    description: codes.map((code) => `\`${code}\`: ${errorCodes[code].title}.`).join(" "),
    headers: { ...answerHeaders, ...retry },
    content: {
      "application/problem+json": {
        schema: {
          allOf: [
            { $ref: "#/components/schemas/Problem" },
            { type: "object", properties: { status: { const: status }, code: { enum: [...codes] } } },
          ],
        },
        examples: Object.fromEntries(codes.map((code) => [code, exampleOf(code)])),
      },
    },
  };
}

function exampleOf(code: ErrorCode): oas31.ExampleObject {
  const { status, title } = errorCodes[code];
  const value = { type: problemType(code), title, status, detail: `${title}.`, code, requestId: "req_01k9x3f0" };
  return { summary: title, value };
}
