import type { Schema, Spec } from "@/lib/http/openapi-spec";

/** A property, a parameter or a field of an answer, in words. */
export type Field = { name: string; type: TypeWords; required: boolean; description: string | null };
/** How a type reads; `refs` are the named types in it, for links. */
export type TypeWords = { words: string; refs: string[] };
/** A named type: its fields, or the values it may have. */
export type NamedType = { name: string; description: string | null; fields: Field[]; values: string[] };

const schemaPrefix = "#/components/schemas/";
const valuesShownMax = 8;

/** The schema a reference leads to; any other schema as it is. */
export function resolveSchema(spec: Spec, schema: Schema | undefined): Schema {
  if (schema?.$ref === undefined) return schema ?? {};
  return resolveSchema(spec, spec.components.schemas[nameOf(schema.$ref)]);
}

/** The fields of an object, of what it is made of, or of the first of its shapes. */
export function fieldsOf(spec: Spec, schema: Schema | undefined): Field[] {
  const object = resolveSchema(spec, schema);
  const parts = [...(object.allOf ?? []), ...(object.anyOf ?? object.oneOf ?? []).slice(0, 1)];
  const own = Object.entries(object.properties ?? {}).map(([name, property]) => ({
    name,
    type: typeOf(property),
    required: object.required?.includes(name) ?? false,
    description: resolveSchema(spec, property).description ?? null,
  }));
  return [...parts.flatMap((part) => fieldsOf(spec, part)), ...own];
}

/** The named types of the document, in its order. */
export function namedTypesOf(spec: Spec): NamedType[] {
  return Object.entries(spec.components.schemas).map(([name, schema]) => ({
    name,
    description: schema.description ?? null,
    fields: fieldsOf(spec, schema),
    values: (schema.enum ?? []).map(String),
  }));
}

/** A type in words: "whole number, 1 to 200", "list of Status", "day or null". */
export function typeOf(schema: Schema | undefined): TypeWords {
  if (schema === undefined) return { words: "anything", refs: [] };
  if (schema.$ref !== undefined) return { words: nameOf(schema.$ref), refs: [nameOf(schema.$ref)] };
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return joined(either.map(typeOf), " or ");
  if (schema.allOf) return joined(schema.allOf.map(typeOf), " and ");
  if (schema.const !== undefined) return plain(JSON.stringify(schema.const));
  if (schema.enum) return plain(valueWords(schema.enum));
  if (Array.isArray(schema.type))
    return joined(
      schema.type.map((type) => typeOf({ ...schema, type })),
      " or ",
    );
  if (schema.type === "array") return listType(schema);
  return plain(scalarWords(schema));
}

function listType(schema: Schema): TypeWords {
  const { words, refs } = typeOf(schema.items);
  return { words: `list of ${words}`, refs };
}

function scalarWords(schema: Schema): string {
  switch (schema.type) {
    case "string":
      return stringWords(schema);
    case "integer":
      return `whole number${rangeWords(schema)}`;
    case "number":
      return `number${rangeWords(schema)}`;
    case "boolean":
      return "true or false";
    case "null":
      return "null";
    case "object":
      return "object";
    default:
      return "anything";
  }
}

function stringWords({ format, maxLength }: Schema): string {
  if (format === "date") return "day";
  if (format === "date-time") return "moment";
  if (format === "uri") return "address";
  if (format === "email") return "e-mail address";
  return maxLength === undefined ? "text" : `text, ${maxLength} at most`;
}

function rangeWords({ minimum, maximum }: Schema): string {
  const low = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? minimum : null;
  const high = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : null;
  if (low !== null && high !== null) return `, ${low} to ${high}`;
  if (low !== null) return `, ${low} or more`;
  return high === null ? "" : `, ${high} at most`;
}

function valueWords(values: readonly unknown[]): string {
  const shown = values.slice(0, valuesShownMax).map((value) => JSON.stringify(value));
  const more = values.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` or ${more} more` : ""}`;
}

function joined(parts: readonly TypeWords[], by: string): TypeWords {
  return { words: parts.map(({ words }) => words).join(by), refs: parts.flatMap(({ refs }) => refs) };
}

function plain(words: string): TypeWords {
  return { words, refs: [] };
}

function nameOf(reference: string): string {
  return reference.slice(schemaPrefix.length);
}
