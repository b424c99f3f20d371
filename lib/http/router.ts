import { Hono } from "hono";
import { now } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import { AppError } from "@/lib/errors";
import { apiBasePath } from "@/lib/http/address";
import { assertAudience, type Method, methods } from "@/lib/http/endpoint";
import { readHealth } from "@/lib/http/health";
import { problemResponse } from "@/lib/http/problem";
import { type Identify, type Route, serve } from "@/lib/http/serve";

/**
 * One Fetch app (Request in, Response out) from the modules' tables. Throws at start-up when two endpoints share a
 * name or an address, or when one names no audience.
 */
export function createApi(routes: readonly Route[], identify: Identify): Hono {
  assertDistinct(routes);
  const app = new Hono();
  app.get("/api/health", () => readHealth());
  for (const route of routes) {
    const { method, path } = route.endpoint;
    app.on(method, apiBasePath + path.replace(/\{(\w+)\}/g, ":$1"), (c) =>
      serve(route, c.req.raw, c.req.param(), identify),
    );
  }
  for (const [path, allowed] of methodsByPath(routes)) {
    app.all(apiBasePath + path.replace(/\{(\w+)\}/g, ":$1"), (c) => methodNotAllowed(c.req.method, allowed));
  }
  app.notFound((c) =>
    problemResponse(
      new AppError("not-found", { message: `There is nothing at ${c.req.path}.` }),
      createId("req", now()),
    ),
  );
  return app;
}

function assertDistinct(routes: readonly Route[]): void {
  const seen = new Set<string>();
  for (const { endpoint } of routes) {
    assertAudience(endpoint);
    const address = `${endpoint.method} ${endpoint.path.replace(/\{\w+\}/g, "{}")}`;
    for (const key of [endpoint.name, address]) {
      if (seen.has(key)) throw new Error(`Two endpoints share "${key}".`);
      seen.add(key);
    }
  }
}

function methodsByPath(routes: readonly Route[]): Map<string, Method[]> {
  const byPath = new Map<string, Method[]>();
  for (const { endpoint } of routes) {
    byPath.set(endpoint.path, [...(byPath.get(endpoint.path) ?? []), endpoint.method]);
  }
  return byPath;
}

function methodNotAllowed(method: string, allowed: readonly Method[]): Response {
  const names = methods.filter((name) => allowed.includes(name)).join(", ");
  const refusal = new AppError("method-not-allowed", { message: `${method} is not taken here; ${names} is.` });
  const response = problemResponse(refusal, createId("req", now()));
  response.headers.set("allow", names);
  return response;
}
