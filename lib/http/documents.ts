import { createHash } from "node:crypto";
import type { Hono } from "hono";
import { z } from "zod";
import { apiBasePath } from "@/lib/http/address";
import { endpoint } from "@/lib/http/endpoint";
import type { Reference } from "@/lib/http/openapi-operations";
import { referencePath } from "@/lib/http/reference-path";
import { type Route, route } from "@/lib/http/serve";
import { paths } from "@/lib/paths";

const about = { tag: "About the API", method: "GET", audience: "anyone" } as const;

export const readIndex = endpoint({
  ...about,
  name: "readIndex",
  path: "/",
  summary: "Where everything is",
  output: z.object({ name: z.string(), document: z.string(), reference: z.string(), operations: z.int() }),
});

export const readOpenApi = endpoint({
  ...about,
  name: "readOpenApi",
  path: "/openapi.json",
  summary: "This API as an OpenAPI 3.1 document",
  output: z.looseObject({ openapi: z.string() }),
});

/** The routes given and, behind them, those that describe them all: the index and the OpenAPI document. */
export function documented(routes: readonly Route[]): Route[] {
  const all: Route[] = [
    ...routes,
    route(readIndex, async () => ({
      name: "Paydown",
      document: `${apiBasePath}${readOpenApi.path}`,
      reference: paths.apiReference(),
      operations: all.length,
    })),
    route(readOpenApi, async ({ request }) => answerDocument(await describeRoutes(all), request)),
  ];
  return all;
}

/** Leads `/api`, `/api/docs` and the bare base path to where they are; for the app that serves `/api`. */
export function mountRedirects(app: Hono): void {
  app.get("/api", (c) => c.redirect(referencePath));
  app.get(paths.apiReference(), (c) => c.redirect(referencePath));
  app.get(apiBasePath, (c) => c.redirect(`${apiBasePath}/`));
}

/** What the reference page shows of the routes. */
export async function readReference(routes: readonly Route[]): Promise<Reference> {
  const { reference } = await describeRoutes(routes);
  return reference;
}

type Description = { text: string; etag: string; reference: Reference };

const descriptions = new WeakMap<readonly Route[], Promise<Description>>();

/** Made once a process, when first asked for: it takes a while and most processes never need it. */
function describeRoutes(routes: readonly Route[]): Promise<Description> {
  const known = descriptions.get(routes);
  if (known) return known;
  const made = makeDescription(routes);
  descriptions.set(routes, made);
  return made;
}

async function makeDescription(routes: readonly Route[]): Promise<Description> {
  const [{ createOpenApi }, { describeReference }] = await Promise.all([
    import("@/lib/http/openapi"),
    import("@/lib/http/openapi-operations"),
  ]);
  const document = createOpenApi(routes.map(({ endpoint: declared }) => declared));
  const text = JSON.stringify(document);
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  return { text, etag, reference: describeReference(document) };
}

function answerDocument({ text, etag }: Description, request: Request): Response {
  const headers = { "cache-control": "no-cache", etag };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "content-type": "application/json" } });
}
