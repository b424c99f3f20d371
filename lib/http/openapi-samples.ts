import { resolveSchema } from "@/lib/http/openapi-schemas";
import type { Schema, Spec } from "@/lib/http/openapi-spec";

/** What stands in an example where only its name says what a text is. */
const texts: Readonly<Record<string, string>> = {
  title: "Session tokens never expire",
  description: "A stolen token works for ever.",
  reason: "Agreed in the review",
  body: "Seen again today.",
  name: "Ada",
  email: "ada@example.org",
  path: "backend/app/api/auth.py",
  assignee: "USER_ID",
  batch: "BATCH_ID",
  timeZone: "Europe/Berlin",
  priority: "P1",
  status: "in_progress",
};
const longText = "a sentence that is long enough";
const depthMax = 5;

/** An example of a value that fits a schema: what must be there, and one member where nothing must. */
export function sampleOf(spec: Spec, schema: Schema | undefined, name = "", depth = 0): unknown {
  if (schema?.$ref === "#/components/schemas/ItemId") return "DEBT-012";
  const resolved = resolveSchema(spec, schema);
  const choice = resolved.enum?.find((value) => value === texts[name]) ?? resolved.enum?.[0];
  const given = [resolved.example, resolved.default, resolved.const, choice];
  const known = given.find((value) => value !== undefined);
  if (known !== undefined) return known;
  const shape = resolved.anyOf?.[0] ?? resolved.oneOf?.[0] ?? resolved.allOf?.[0];
  if (shape) return sampleOf(spec, shape, name, depth);
  if (resolved.properties && depth < depthMax) return objectSample(spec, resolved, depth);
  if (resolved.type === "array") return [sampleOf(spec, resolved.items, name.replace(/s$/, ""), depth + 1)];
  return scalarSample(resolved, name);
}

function objectSample(spec: Spec, { properties = {}, required = [] }: Schema, depth: number): Record<string, unknown> {
  const members = Object.entries(properties);
  const wanted = members.filter(([key]) => required.includes(key));
  const shown = wanted.length > 0 ? wanted : members.slice(0, 1);
  return Object.fromEntries(shown.map(([key, property]) => [key, sampleOf(spec, property, key, depth + 1)]));
}

function scalarSample({ type, format, minimum, minLength = 0 }: Schema, name: string): unknown {
  switch (type) {
    case "string":
      if (format === "date") return "2026-12-31";
      if (format === "date-time") return "2026-12-31T12:00:00Z";
      return textSample(name, minLength);
    case "integer":
    case "number":
      return minimum !== undefined && minimum > 0 ? minimum : 1;
    case "boolean":
      return true;
    case "object":
      return {};
    default:
      return null;
  }
}

function textSample(name: string, lengthMin: number): string {
  const text = texts[name] ?? (name || "text");
  return text.length < lengthMin ? longText : text;
}
