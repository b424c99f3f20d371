import { describe, expect, it } from "vitest";
import { z } from "zod";
import { errorCodes } from "@/lib/errors";
import { api, routes } from "@/lib/http/api";
import { documented, mountRedirects } from "@/lib/http/documents";
import { createOpenApi } from "@/lib/http/openapi";
import { referencePath } from "@/lib/http/reference-path";
import { createApi } from "@/lib/http/router";
import { settingsRoutes } from "@/lib/settings/api";

const endpoints = routes.map(({ endpoint }) => endpoint);
const document = createOpenApi(endpoints);
const plain = JSON.parse(JSON.stringify(document));

type Json = { [name: string]: unknown };
type Operation = {
  operationId: string;
  tags: string[];
  description: string;
  parameters: Json[];
  responses: Record<string, Json>;
  security: unknown[];
} & Json;

const operations: { path: string; method: string; operation: Operation }[] = Object.entries<Json>(plain.paths).flatMap(
  ([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation: operation as Operation })),
);

describe("the OpenAPI document", () => {
  it("describes every declared endpoint once, under its name", () => {
    const described = operations.map(({ path, method, operation }) => `${operation.operationId} ${method} ${path}`);
    const declared = endpoints.map(({ name, method, path }) => `${name} ${method.toLowerCase()} ${path}`);
    expect(described.sort()).toEqual(declared.sort());
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(endpoints.length);
  });

  it("has no reference that leads nowhere", () => {
    const references = findAll(plain, "$ref");
    expect(references.length).toBeGreaterThan(100);
    for (const reference of references) expect(resolve(String(reference)), String(reference)).toBeDefined();
  });

  it("declares exactly the parameters its paths have, and no parameter twice", () => {
    for (const { path, operation } of operations) {
      const parameters = operation.parameters?.map(dereference) ?? [];
      const inPath = parameters.filter((parameter) => parameter.in === "path");
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(inPath.map(({ name }) => name).sort(), path).toEqual(wanted.sort());
      expect(inPath.every(({ required }) => required === true)).toBe(true);
      expect(new Set(parameters.map(({ in: place, name }) => `${place} ${name}`)).size).toBe(parameters.length);
    }
  });

  it("keeps the form that OpenAPI 3.1 asks of it", () => {
    expect(plain.openapi).toMatch(/^3\.1\.\d+$/);
    expect(plain.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    const tags: string[] = plain.tags.map((tag: Json) => tag.name);
    for (const { operation } of operations) {
      expect(operation.tags.every((tag) => tags.includes(tag))).toBe(true);
      for (const [status, response] of Object.entries(operation.responses)) {
        expect(status).toMatch(/^[1-5]\d\d$/);
        expect(dereference(response).description).toEqual(expect.any(String));
      }
      for (const requirement of operation.security) {
        for (const scheme of Object.keys(requirement as Json)) {
          expect(Object.keys(plain.components.securitySchemes)).toContain(scheme);
        }
      }
    }
    for (const names of Object.values<Json>(plain.components)) {
      for (const name of Object.keys(names)) expect(name).toMatch(/^[\w.-]+$/);
    }
  });

  it("answers success with what the endpoint declares, and 204 with nothing", () => {
    for (const endpoint of endpoints) {
      const { operation } = operations.find((one) => one.operation.operationId === endpoint.name) ?? {};
      const answer = operation?.responses[String(endpoint.status ?? 200)];
      const types = Object.keys((answer?.content as Json | undefined) ?? {});
      const wanted = endpoint.status === 204 ? [] : [...(endpoint.produces ?? ["application/json"])];
      expect(types, endpoint.name).toEqual(wanted);
    }
  });

  it("names the refusals an endpoint declares, by their codes", () => {
    for (const endpoint of endpoints) {
      const { operation } = operations.find((one) => one.operation.operationId === endpoint.name) ?? {};
      for (const code of endpoint.refusals ?? []) {
        const response = dereference(operation?.responses[String(errorCodes[code].status)] ?? {});
        expect(findAll(response, "enum").flat(), `${endpoint.name} ${code}`).toContain(code);
        expect(Object.keys(response.content as Json)).toEqual(["application/problem+json"]);
      }
    }
  });

  it("says of every operation who may call it", () => {
    for (const { operation } of operations) {
      expect(operation["x-audience"]).toMatchObject({ audience: expect.any(String), sentence: expect.any(String) });
    }
  });

  it("has schemas that can be read back, and that a refusal of the API fits", async () => {
    const $defs = JSON.parse(JSON.stringify(plain.components.schemas).replaceAll("#/components/schemas/", "#/$defs/"));
    for (const name of Object.keys($defs))
      expect(() => z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs })).not.toThrow();
    const response = await api.request("/api/v1/nothing-here");
    const problem = z.fromJSONSchema({ $ref: "#/$defs/Problem", $defs });
    expect(problem.safeParse(await response.json()).success).toBe(true);
  });
});

describe("the addresses about the API", () => {
  const app = createApi(documented(settingsRoutes), async () => null);
  mountRedirects(app);

  it("serve the document, and again only when it changed", async () => {
    const first = await app.request("/api/v1/openapi.json");
    expect(first.status).toBe(200);
    expect(first.headers.get("content-type")).toBe("application/json");
    expect(Object.keys((await first.json()).paths)).toContain("/openapi.json");
    const etag = first.headers.get("etag") ?? "";
    const second = await app.request("/api/v1/openapi.json", { headers: { "if-none-match": etag } });
    expect(second.status).toBe(304);
  });

  it("serve an index", async () => {
    const response = await app.request("/api/v1/");
    expect(await response.json()).toMatchObject({ document: "/api/v1/openapi.json", reference: "/api/docs" });
  });

  it("lead to the reference page", async () => {
    for (const path of ["/api", "/api/docs"]) {
      const response = await app.request(path);
      expect([response.status, response.headers.get("location")]).toEqual([302, referencePath]);
    }
  });
});

function dereference(value: Json): Json {
  return typeof value.$ref === "string" ? (resolve(value.$ref) as Json) : value;
}

function resolve(reference: string): unknown {
  const steps = reference.replace(/^#\//, "").split("/");
  return steps.reduce<unknown>((at, step) => (at as Json | undefined)?.[step.replaceAll("~1", "/")], plain);
}

function findAll(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((member) => findAll(member, name));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, member]) => [
    ...(key === name ? [member] : []),
    ...findAll(member, name),
  ]);
}
