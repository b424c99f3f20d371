import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { identify } from "@/lib/accounts/identify";
import { hub } from "@/lib/board/hub";
import { now, setClock, systemClock } from "@/lib/clock";
import { castActors } from "@/lib/http/access-walk/actors";
import { ask } from "@/lib/http/access-walk/ask";
import { sessionOf, tokenOf } from "@/lib/http/access-walk/prepare";
import { type Findings, samples, stepsOf, walk } from "@/lib/http/access-walk/walk";
import { routes } from "@/lib/http/api";
import { endpoint } from "@/lib/http/endpoint";
import { createApi } from "@/lib/http/router";
import { freshDatabase, type TestDatabase } from "@/lib/testing/database";
import { reported, signedIn } from "@/lib/testing/register";
import { cookieOf } from "@/lib/testing/sessions";

const endpoints = routes.map((route) => route.endpoint);
const walkTimeoutMs = 240_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  // The last use of a token is noted once a minute, besides any request: in a minute that never ends, once.
  const start = now();
  setClock({ now: () => start });
});
afterAll(async () => {
  setClock(systemClock);
  await hub.close();
  await database.drop();
});

describe("the access walk", () => {
  it("has a sample of every endpoint, and of nothing else", () => {
    expect(Object.keys(samples).sort()).toEqual(endpoints.map(({ name }) => name).sort());
  });

  it(
    "finds that everybody may do what the product says, and that a refusal writes nothing",
    async () => {
      const { admin, actors } = await castActors();
      const somebody = await signedIn("resident", { name: "Somebody" });
      const reference = await reported(admin, { title: "The reference", category: "Testing", priority: "P3" });
      const findings = await walk(stepsOf(endpoints, actors), { admin, somebody, reference });
      process.stdout.write(`${lineOf(findings)}\n`);
      expect(Object.fromEntries(findings.holes)).toEqual({});
      expect(endpoints.map(({ name }) => name).filter((name) => !findings.succeeded.has(name))).toEqual([
        "changePassword",
      ]);
    },
    walkTimeoutMs,
  );
});

function lineOf({ calls, allowed, refused, holes }: Findings): string {
  return `access walk: ${endpoints.length} endpoints, ${calls} calls, ${allowed} allowed, ${refused} refused, ${holes.size} holes`;
}

describe("an endpoint", () => {
  it("that names no audience does not start", () => {
    const declaration = {
      name: "open",
      method: "GET",
      path: "/open",
      tag: "T",
      summary: "S",
      output: z.null(),
    } as const;
    expect(() => endpoint(declaration as never)).toThrow('"open" declares no audience');
    const route = { endpoint: declaration as never, handler: async () => null };
    expect(() => createApi([route], identify)).toThrow('"open" declares no audience');
  });

  it("that names an audience nobody knows does not start", () => {
    const declaration = { ...endpoints[0], name: "odd", audience: "everybody" };
    const route = { endpoint: declaration as never, handler: async () => null };
    expect(() => createApi([route], identify)).toThrow("declares no audience that exists: everybody");
  });
});

describe("what is out of reach", () => {
  it("answers exactly like what does not exist", async () => {
    const coordinator = await signedIn("coordinator");
    const peer = await signedIn("coordinator");
    const headers = { cookie: await cookieOf(coordinator) };
    const absent = { usr: "usr_0", tok: "tok_0", ses: "ses_0" };
    const token = await tokenOf(peer);
    const pairs: [method: string, path: string, there: string, absent: string, body?: unknown][] = [
      ["GET", "/users/{}", peer.id, absent.usr],
      ["POST", "/users/{}/disablement", peer.id, absent.usr],
      ["GET", "/users/{}/tokens", peer.id, absent.usr],
      ["DELETE", "/tokens/{}", token.id, absent.tok],
      ["POST", "/tokens/{}/rotation", token.id, absent.tok],
      ["DELETE", "/sessions/{}", await sessionOf(peer), absent.ses],
    ];
    for (const [method, path, there, missing, body] of pairs) {
      const answers = await Promise.all(
        [there, missing].map((id) => ask(method, path.replace("{}", id), { headers, body })),
      );
      const [reached, gone] = answers.map(({ status, text }) => `${status} ${text.replace(/req_\w+/, "req")}`);
      expect(reached, `${method} ${path}`).toBe(gone);
      expect(reached).toMatch(/^404 /);
    }
  });
});
