import { afterAll, beforeAll, expect, it } from "vitest";
import { fillRegister } from "@/bench/fill";
import type { Viewer } from "@/lib/access/viewer";
import { ensureFirstAdmin } from "@/lib/accounts/first-admin";
import { apiBasePath } from "@/lib/http/address";
import { api, routes } from "@/lib/http/api";
import { freshDatabase, type TestDatabase } from "@/lib/testing/database";
import { signedIn } from "@/lib/testing/register";
import { cookieOf } from "@/lib/testing/sessions";
import { countStatements } from "@/lib/testing/statements";

const few = 40;
const many = 10_000;
/** Identifying who asks is one; a read of a page is a handful. */
const statementsMax = 6;

/** Reads that stream, or whose work is the whole register. */
const leftOut = new Set(["readLive", "exportItems", "readOpenApi"]);
const samples: Record<string, string> = { id: "DEBT-2", key: "open", token: "none" };

let database: TestDatabase;
let admin: Viewer;
let cookie: string;

beforeAll(async () => {
  database = await freshDatabase();
  await ensureFirstAdmin();
  admin = await signedIn("admin");
  cookie = await cookieOf(admin);
});
afterAll(() => database.drop());

it("reads with as many statements at 10,000 items as at 40, on every endpoint", async () => {
  await fillRegister(database.url, few);
  const before = await countAll();
  await fillRegister(database.url, many);
  const after = await countAll();
  expect(after).toEqual(before);
  expect(Object.entries(after).filter(([, count]) => count > statementsMax)).toEqual([]);
}, 120_000);

async function countAll(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { endpoint } of routes) {
    if (endpoint.method !== "GET" || leftOut.has(endpoint.name)) continue;
    for (const query of endpoint.name === "readBoard" ? ["", "?columns=priority", "?columns=assignee"] : [""]) {
      const path =
        addressFor(endpoint.path) + (endpoint.name === "listSimilarItems" ? "?title=Slow query in billing" : query);
      counts[`${endpoint.name}${query}`] = await countStatements(() => get(path));
    }
  }
  return counts;
}

function addressFor(path: string): string {
  return (
    apiBasePath +
    path.replace(
      /\{(\w+)\}/g,
      (_, name: string) => samples[name === "id" && path.startsWith("/users") ? "user" : name] ?? admin.id,
    )
  );
}

async function get(path: string): Promise<void> {
  const response = await api.fetch(new Request(`http://localhost${path}`, { headers: { cookie } }));
  await response.text();
  expect(response.status, path).toBeLessThan(500);
}
