import type { Viewer } from "@/lib/access/viewer";
import { hashPassword } from "@/lib/accounts/passwords";
import { now } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import { prisma } from "@/lib/db/prisma";
import { acceptRisk } from "@/lib/items/accept-risk";
import { assignItem } from "@/lib/items/assign";
import { changeStatus } from "@/lib/items/change-status";
import { commentOnItem } from "@/lib/items/comment";
import { createItem } from "@/lib/items/create-item";
import { addDependency } from "@/lib/items/depend";
import { NewItem } from "@/lib/items/endpoints";
import type { Item } from "@/lib/items/item";
import { linkPullRequest } from "@/lib/items/link-pull-request";
import { snoozeItem } from "@/lib/items/triage";
import { type DemoItem, demoPassword, items, type PersonKey, people } from "@/prisma/cast";

const dayMs = 86_400_000;

type Cast = Record<PersonKey, Viewer>;

/**
 * Fills an empty register with the demo cast, through the commands that people use, so that it has a history; gives
 * how to sign in, or null when the register is not empty.
 */
export async function seedDemo(): Promise<{ emails: string[]; password: string } | null> {
  if ((await prisma().item.count()) > 0) return null;
  const cast = await makeCast();
  const made = new Map<string, Item>();
  for (const item of items) made.set(item.title, await makeItem(cast, item));
  for (const item of items) await connect(cast, item, made);
  const emails = Object.values(cast).flatMap((viewer) => (viewer.kind === "person" ? [emailOf(viewer.handle)] : []));
  return { emails, password: demoPassword };
}

function emailOf(handle: string): string {
  return `${handle}@quayside.example`;
}

async function makeCast(): Promise<Cast> {
  const passwordHash = await hashPassword(demoPassword);
  const cast = new Map<string, Viewer>();
  for (const [key, person] of Object.entries(people)) {
    const sponsor = "agentOf" in person ? (cast.get(person.agentOf) ?? null) : null;
    cast.set(key, await makePerson(person, sponsor, passwordHash));
  }
  const viewerOf = (key: PersonKey): Viewer => {
    const viewer = cast.get(key);
    if (!viewer) throw new Error(`The demo has no ${key}.`);
    return viewer;
  };
  return {
    mara: viewerOf("mara"),
    theo: viewerOf("theo"),
    ines: viewerOf("ines"),
    jonas: viewerOf("jonas"),
    priya: viewerOf("priya"),
    olu: viewerOf("olu"),
    scout: viewerOf("scout"),
    mender: viewerOf("mender"),
  };
}

type Person = (typeof people)[PersonKey];

async function makePerson(person: Person, sponsor: Viewer | null, passwordHash: string): Promise<Viewer> {
  const kind = sponsor === null ? "person" : "agent";
  const id = createId("usr", now());
  const scopes = "scopes" in person ? [...person.scopes] : [];
  const { name, handle, role } = person;
  const account = kind === "person" ? { email: emailOf(handle), passwordHash } : { sponsorId: sponsor?.id ?? null };
  await prisma().user.create({
    data: { id, kind, name, handle, role, createdAt: now(), ...account, scopes: { create: scopes } },
  });
  return { id, name, handle, kind, role, sponsorId: sponsor?.id ?? null, scopes, token: null, sessionId: null };
}

async function makeItem(cast: Cast, item: DemoItem): Promise<Item> {
  const {
    by,
    foundDaysAgo,
    assignee,
    status: _s,
    pull: _p,
    regressionTest: _r,
    resolved: _d,
    comment: _c,
    ...rest
  } = item;
  const { waitsFor: _w, accepted: _a, snoozedDays: _z, ...fields } = rest;
  const foundOn = day(-foundDaysAgo);
  const owner = assignee === undefined ? {} : { assignee: cast[assignee].id };
  return createItem(cast[by], NewItem.parse({ ...fields, ...owner, foundOn }));
}

async function connect(cast: Cast, item: DemoItem, made: ReadonlyMap<string, Item>): Promise<void> {
  const number = made.get(item.title)?.number ?? 0;
  const target = { number, ifMatch: null };
  const lead = cast[item.by];
  if (item.assignee !== undefined) await assignItem(lead, { ...target, assignee: cast[item.assignee].id });
  const blocker = item.waitsFor === undefined ? undefined : made.get(item.waitsFor);
  if (blocker) await addDependency(lead, { ...target, blocker: blocker.number });
  if (item.pull !== undefined) await link(lead, item, number);
  if (item.status === "in_progress") await changeStatus(lead, { ...target, status: "in_progress" });
  if (item.status === "resolved") await resolve(lead, item, number);
  if (item.comment) await commentOnItem(cast[item.comment[0]], { number, body: item.comment[1] });
  if (item.accepted)
    await acceptRisk(lead, { ...target, until: day(item.accepted.days), reason: item.accepted.reason });
  if (item.snoozedDays) await snoozeItem(lead, { ...target, until: day(item.snoozedDays), untilCodeChanges: false });
}

async function link(lead: Viewer, item: DemoItem, number: number): Promise<void> {
  const state = item.status === "resolved" ? "merged" : "open";
  const pull = { number: item.pull ?? 0, relation: "resolves" as const, state } as const;
  await linkPullRequest(lead, { number, ifMatch: null, pull });
}

async function resolve(lead: Viewer, item: DemoItem, number: number): Promise<void> {
  const regressionTest = item.regressionTest ?? null;
  await changeStatus(lead, { number, ifMatch: null, status: "resolved", resolution: "fixed", regressionTest });
}

function day(offset: number): string {
  return new Date(now().getTime() + offset * dayMs).toISOString().slice(0, 10);
}
