import { z } from "zod";
import type { OpenApiDocument } from "@/lib/http/openapi";

/** What of a JSON Schema the reference page reads. */
export type Schema = {
  $ref?: string | undefined;
  type?: string | string[] | undefined;
  format?: string | undefined;
  description?: string | undefined;
  example?: unknown;
  default?: unknown;
  const?: unknown;
  enum?: unknown[] | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  required?: string[] | undefined;
  properties?: Record<string, Schema> | undefined;
  items?: Schema | undefined;
  anyOf?: Schema[] | undefined;
  oneOf?: Schema[] | undefined;
  allOf?: Schema[] | undefined;
};

const Schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    format: z.string().optional(),
    description: z.string().optional(),
    example: z.unknown().optional(),
    default: z.unknown().optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    required: z.array(z.string()).optional(),
    properties: z.record(z.string(), Schema).optional(),
    items: Schema.optional(),
    anyOf: z.array(Schema).optional(),
    oneOf: z.array(Schema).optional(),
    allOf: z.array(Schema).optional(),
  }),
);

const Content = z.record(
  z.string(),
  z.object({ schema: Schema.optional(), examples: z.record(z.string(), z.unknown()).optional() }),
);
const Reference = z.object({ $ref: z.string() });
const Parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().default(false),
  description: z.string().optional(),
  schema: Schema.optional(),
});
const Response = z.object({ description: z.string(), content: Content.default({}) });
const Audience = z.object({
  audience: z.string(),
  sentence: z.string(),
  tokenScope: z.string().optional(),
  agents: z.boolean().optional(),
});
const OperationSpec = z.object({
  operationId: z.string(),
  tags: z.tuple([z.string()]),
  summary: z.string(),
  description: z.string(),
  parameters: z.array(z.union([Reference, Parameter])).default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.union([Reference, Response])),
  "x-audience": Audience,
});
const Spec = z.object({
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), OperationSpec)),
  components: z.object({
    schemas: z.record(z.string(), Schema),
    parameters: z.record(z.string(), Parameter),
    responses: z.record(z.string(), Response),
  }),
});

export type Spec = z.output<typeof Spec>;
export type OperationSpec = z.output<typeof OperationSpec>;
export type ParameterSpec = z.output<typeof Parameter>;
export type OperationAudience = z.output<typeof Audience>;

/** The document as the reference page reads it: plain, and held to the form we write it in. */
export function readSpec(document: OpenApiDocument): Spec {
  return Spec.parse(JSON.parse(JSON.stringify(document)));
}

/** What a reference of the document leads to; anything else as it is. */
export function referred<Value>(section: Readonly<Record<string, Value>>, given: Value | { $ref: string }): Value {
  if (!isReference(given)) return given;
  const found = section[given.$ref.slice(given.$ref.lastIndexOf("/") + 1)];
  if (found === undefined) throw new Error(`The document refers to ${given.$ref}, which it does not hold.`);
  return found;
}

function isReference(value: unknown): value is { $ref: string } {
  return typeof value === "object" && value !== null && "$ref" in value && typeof value.$ref === "string";
}
