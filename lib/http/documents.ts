import { createHash } from "node:crypto";
import type { Hono } from "hono";
import { z } from "zod";
import { apiBasePath } from "@/lib/http/address";
import { endpoint } from "@/lib/http/endpoint";
import type { OpenApiDocument } from "@/lib/http/openapi";
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
    route(readOpenApi, async ({ request }) => answerDocument(await documentOf(all), request)),
  ];
  return all;
}

/** Leads `/api`, `/api/docs` and the bare base path to where they are; for the app that serves `/api`. */
export function mountRedirects(app: Hono): void {
  app.get("/api", (c) => c.redirect(referencePath));
  app.get(paths.apiReference(), (c) => c.redirect(referencePath));
  app.get(apiBasePath, (c) => c.redirect(`${apiBasePath}/`));
}

type Kept = { text: string; etag: string };

const documents = new WeakMap<readonly Route[], Promise<Kept>>();

/** Made once a process, when first asked for: it takes a while and most processes never need it. */
function documentOf(routes: readonly Route[]): Promise<Kept> {
  const known = documents.get(routes);
  if (known) return known;
  const made = makeDocument(routes);
  documents.set(routes, made);
  return made;
}

async function makeDocument(routes: readonly Route[]): Promise<Kept> {
  const { createOpenApi } = await import("@/lib/http/openapi");
  const document: OpenApiDocument = createOpenApi(routes.map(({ endpoint: declared }) => declared));
  const text = JSON.stringify(document);
  return { text, etag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"` };
}

function answerDocument({ text, etag }: Kept, request: Request): Response {
  const headers = { "cache-control": "no-cache", etag };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "content-type": "application/json" } });
}
