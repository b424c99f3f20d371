import { type ErrorCode, errorCodes } from "@/lib/errors";
import { apiBasePath } from "@/lib/http/address";
import { type Method, methods } from "@/lib/http/endpoint";
import type { OpenApiDocument } from "@/lib/http/openapi";
import { sampleOf } from "@/lib/http/openapi-samples";
import { type Field, fieldsOf, type NamedType, namedTypesOf, type TypeWords, typeOf } from "@/lib/http/openapi-schemas";
import {
  type OperationAudience,
  type OperationSpec,
  type ParameterSpec,
  readSpec,
  referred,
  type Schema,
  type Spec,
} from "@/lib/http/openapi-spec";

export type Parameter = Field & { place: string };
export type Refusal = { status: number; code: ErrorCode; title: string };

/** One operation as the reference page shows it. */
export type Operation = {
  name: string;
  method: Method;
  path: string;
  tag: string;
  summary: string;
  description: string | null;
  audience: OperationAudience;
  parameters: Parameter[];
  body: { type: TypeWords; fields: Field[] } | null;
  answer: { status: number; words: string; types: string[]; type: TypeWords | null; fields: Field[] };
  refusals: Refusal[];
  curl: string;
};

/** The reference: operations in the order they are declared, and the types they name. */
export type Reference = { tags: string[]; operations: Operation[]; types: NamedType[] };

/** Everything the reference page shows, out of the OpenAPI document and nothing else. */
export function describeReference(document: OpenApiDocument): Reference {
  const spec = readSpec(document);
  const operations = Object.entries(spec.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method.toLowerCase()];
      return operation ? [describeOperation(spec, { path, method, operation })] : [];
    }),
  );
  return { tags: spec.tags.map(({ name }) => name), operations, types: namedTypesOf(spec) };
}

type Place = { path: string; method: Method; operation: OperationSpec };

function describeOperation(spec: Spec, place: Place): Operation {
  const { path, method, operation } = place;
  const audience = operation["x-audience"];
  const body = bodyOf(operation);
  return {
    name: operation.operationId,
    method,
    path,
    tag: operation.tags[0],
    summary: operation.summary,
    description: operation.description.replace(audience.sentence, "").trim() || null,
    audience,
    parameters: parametersOf(spec, operation).map(({ name, in: placed, required, description = null, schema }) => ({
      ...{ name, required, description },
      place: placed,
      type: typeOf(schema),
    })),
    body: body ? { type: typeOf(body), fields: fieldsOf(spec, body) } : null,
    answer: answerOf(spec, operation),
    refusals: refusalsOf(spec, operation),
    curl: curlOf(spec, place),
  };
}

function bodyOf({ requestBody }: OperationSpec): Schema | undefined {
  return requestBody?.content["application/json"]?.schema;
}

function parametersOf(spec: Spec, { parameters }: OperationSpec): ParameterSpec[] {
  return parameters.map((given) => referred(spec.components.parameters, given));
}

function answerOf(spec: Spec, { responses }: OperationSpec): Operation["answer"] {
  const [status, given] = Object.entries(responses).find(([code]) => code.startsWith("2")) ?? [];
  if (given === undefined) return { status: 200, words: "", types: [], type: null, fields: [] };
  const { description, content } = referred(spec.components.responses, given);
  const schema = content["application/json"]?.schema;
  return {
    status: Number(status),
    words: description,
    types: Object.keys(content),
    type: schema ? typeOf(schema) : null,
    fields: fieldsOf(spec, schema),
  };
}

function refusalsOf(spec: Spec, { responses }: OperationSpec): Refusal[] {
  return Object.values(responses)
    .map((given) => referred(spec.components.responses, given))
    .flatMap(({ content }) => Object.keys(content["application/problem+json"]?.examples ?? {}))
    .filter((code): code is ErrorCode => Object.hasOwn(errorCodes, code))
    .map((code) => ({ code, status: errorCodes[code].status, title: errorCodes[code].title }));
}

/** An example to paste: what must be sent, and nothing else. */
function curlOf(spec: Spec, { path, method, operation }: Place): string {
  const address = `"$PAYDOWN_URL${apiBasePath}${filledPath(spec, path, operation)}"`;
  const lines = [`curl ${method === "GET" ? "" : `-X ${method} `}${address}`];
  if (operation["x-audience"].audience !== "anyone") lines.push('-H "Authorization: Bearer $PAYDOWN_TOKEN"');
  const body = bodyOf(operation);
  if (body) lines.push('-H "Content-Type: application/json"', `-d '${JSON.stringify(sampleOf(spec, body))}'`);
  return lines.join(" \\\n  ");
}

function filledPath(spec: Spec, path: string, operation: OperationSpec): string {
  const schemas = new Map(parametersOf(spec, operation).map(({ name, schema }) => [name, schema]));
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const schema = schemas.get(name);
    return schema?.$ref === "#/components/schemas/ItemId" ? String(sampleOf(spec, schema)) : name.toUpperCase();
  });
}
