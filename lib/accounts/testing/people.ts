import type { Role } from "@/lib/access/roles";
import type { ScopeRule } from "@/lib/access/scope";
import type { TokenScope, Viewer } from "@/lib/access/viewer";
import { accountsRoutes } from "@/lib/accounts/api";
import { identify } from "@/lib/accounts/identify";
import { inDays, issueToken } from "@/lib/accounts/issue-token";
import { systemUserId } from "@/lib/accounts/record";
import { sealSessionClaims, sessionCookieName } from "@/lib/accounts/session-cookie";
import { startSession } from "@/lib/accounts/start-session";
import { now } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import { prisma } from "@/lib/db/prisma";
import { apiBasePath } from "@/lib/http/address";
import { createApi } from "@/lib/http/router";

type Extra = { name?: string; scopes?: ScopeRule[]; passwordHash?: string; disabled?: boolean };

/** A stored person of this role, as a viewer signed in by browser. */
export async function person(role: Role, extra: Extra = {}): Promise<Viewer & { email: string }> {
  const id = createId("usr", now());
  const name = extra.name ?? `The ${role}`;
  const email = `${id}@example.org`;
  const scopes = extra.scopes ?? [];
  await prisma().user.create({
    data: {
      id,
      kind: "person",
      name,
      email,
      handle: id.replace("_", "-"),
      role,
      createdAt: now(),
      passwordHash: extra.passwordHash ?? null,
      disabledAt: extra.disabled ? now() : null,
      scopes: { create: scopes },
    },
  });
  return {
    id,
    name,
    email,
    handle: id.replace("_", "-"),
    kind: "person",
    role,
    sponsorId: null,
    scopes,
    token: null,
    sessionId: null,
  };
}

/** A stored agent with its sponsor. */
export async function agent(sponsor: Viewer, role: Role, name = "scout"): Promise<Viewer> {
  const id = createId("usr", now());
  const handle = id.replace("_", "-");
  await prisma().user.create({
    data: { id, kind: "agent", name, handle, role, sponsorId: sponsor.id, createdAt: now() },
  });
  return { id, name, handle, kind: "agent", role, sponsorId: sponsor.id, scopes: [], token: null, sessionId: null };
}

/** A token of this owner, straight in the database. */
export async function tokenOf(owner: { id: string }, scopes: TokenScope[] = ["read", "write", "manage"], days = 30) {
  const expiresAt = inDays(days);
  return prisma().$transaction((tx) => issueToken(tx, { ownerId: owner.id, name: "test", scopes, expiresAt }));
}

/** The `Cookie` header of a browser just signed in, with the id of its session. */
export async function browserOf(user: { id: string }): Promise<{ cookie: string; sessionId: string }> {
  const claims = await startSession({ userId: user.id, userAgent: "Test Firefox/150 Linux", through: "password" });
  return {
    cookie: `${sessionCookieName()}=${await sealSessionClaims(claims)}`,
    sessionId: claims.sessionId,
  };
}

const api = createApi(accountsRoutes, identify);

type Sent = { cookie?: string; token?: string; body?: unknown; headers?: Record<string, string> };

/** Asks the accounts' part of the API, with no server between. */
export async function ask(method: string, path: string, sent: Sent = {}) {
  const headers = new Headers(sent.headers);
  if (sent.cookie) headers.set("cookie", sent.cookie);
  if (sent.token) headers.set("authorization", `Bearer ${sent.token}`);
  if (sent.body !== undefined) headers.set("content-type", "application/json");
  const body = sent.body === undefined ? {} : { body: JSON.stringify(sent.body) };
  const response = await api.request(`http://localhost${apiBasePath}${path}`, { method, headers, ...body });
  const text = await response.text();
  return { status: response.status, headers: response.headers, json: text === "" ? null : JSON.parse(text) };
}

/** The kinds of everything the history holds, oldest first. */
export async function eventKinds(): Promise<string[]> {
  const events = await prisma().event.findMany({ orderBy: { id: "asc" }, select: { kind: true } });
  return events.map(({ kind }) => kind);
}

/** The system user, whom start-up makes. */
export async function systemUser(): Promise<void> {
  await prisma().user.create({
    data: { id: systemUserId, kind: "system", name: "Paydown", handle: "paydown", role: "admin", createdAt: now() },
  });
}
