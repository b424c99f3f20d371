import type { Viewer } from "@/lib/access/viewer";
import { accountSamples } from "@/lib/http/access-walk/account-samples";
import type { Actor } from "@/lib/http/access-walk/actors";
import { type Answer, ask } from "@/lib/http/access-walk/ask";
import { itemSamples } from "@/lib/http/access-walk/item-samples";
import { type Facts, tableAllows } from "@/lib/http/access-walk/product-table";
import { registerSamples } from "@/lib/http/access-walk/register-samples";
import type { Given, Sample, Samples, Wanted } from "@/lib/http/access-walk/sample";
import { factsOf, itemOf, type Standing, standingsFor } from "@/lib/http/access-walk/standings";
import { addressOf } from "@/lib/http/call";
import type { AnyEndpoint } from "@/lib/http/endpoint";
import type { Item } from "@/lib/items/item";
import { fingerprint } from "@/lib/testing/fingerprint";

/** The samples of every endpoint, by its name. */
export const samples: Record<string, Samples> = { ...accountSamples, ...itemSamples, ...registerSamples };

/** What the walk found. */
export type Findings = {
  calls: number;
  allowed: number;
  refused: number;
  /** Endpoints that answered somebody with a success. */
  succeeded: Set<string>;
  /** What is wrong, with the standings in which it is. */
  holes: Map<string, string[]>;
};

type Step = { endpoint: AnyEndpoint; sample: Sample; actor: Actor; standing: Standing | null; allowed: boolean };
type People = { admin: Viewer; somebody: Viewer; reference: Item };

/** What is allowed is called on items of its own, so that several may walk at the same time. */
const walkersAtOnce = 4;

/** Every call the walk makes, each with whether the product allows it. */
export function stepsOf(endpoints: readonly AnyEndpoint[], actors: readonly Actor[]): Step[] {
  return endpoints.flatMap((endpoint) => {
    const known = samples[endpoint.name];
    if (!known) return [];
    const each = "alone" in known ? known.alone : known.onItems;
    return each.flatMap((sample) =>
      actors.flatMap((actor) =>
        ("alone" in known ? [null] : standingsFor(actor)).flatMap((standing) =>
          stepOf(endpoint, sample, actor, standing),
        ),
      ),
    );
  });
}

function stepOf(endpoint: AnyEndpoint, sample: Sample, actor: Actor, standing: Standing | null): Step[] {
  const facts = standing === null ? undefined : factsOf(standing, actor);
  if (facts && sample.pointless?.(facts)) return [];
  return [{ endpoint, sample, actor, standing, allowed: isAllowed(sample, actor, facts) }];
}

const nothing: Facts = {
  ownReport: false,
  assigned: false,
  heldByAnother: false,
  inInbox: false,
  inScope: true,
  isP0: false,
};

function isAllowed(sample: Sample, actor: Actor, facts: Facts = nothing): boolean {
  if (sample.right === null) return true;
  if (sample.never?.(actor, facts)) return false;
  if (sample.lowers && facts.isP0 && !tableAllows(actor, "set or lower P0", facts)) return false;
  return tableAllows(actor, sample.right, facts);
}

/** Walks: first what is refused, on items that stay as they are, then what is allowed, each on an item of its own. */
export async function walk(steps: readonly Step[], people: People): Promise<Findings> {
  const findings: Findings = { calls: 0, allowed: 0, refused: 0, succeeded: new Set(), holes: new Map() };
  const shared = new Map<string, Item>();
  let print: string | null = null;
  for (const step of steps.filter(({ allowed }) => !allowed)) {
    const key = `${step.actor.name}: ${step.standing?.name}`;
    const known = shared.get(key);
    const item = known ?? (await itemFor(step, people));
    shared.set(key, item);
    print = await refusedStep(step, { ...people, item }, findings, known ? print : null);
    // A call that should have been refused has changed the item.
    if (print === null) shared.delete(key);
  }
  const allowedSteps = steps.filter(({ allowed }) => allowed).values();
  const walker = async () => {
    for (const step of allowedSteps) {
      await allowedStep(step, { ...people, item: await itemFor(step, people) }, findings);
    }
  };
  await Promise.all(Array.from({ length: walkersAtOnce }, walker));
  return findings;
}

function itemFor({ actor, standing }: Step, { admin, reference }: People): Promise<Item> | Item {
  return standing === null ? reference : itemOf(admin, actor, standing);
}

/**
 * Makes a call that must be refused and must write nothing. `known` is the fingerprint of the database when nothing was
 * written since; gives the fingerprint behind the call, or null when there was a hole.
 */
async function refusedStep(
  step: Step,
  around: People & { item: Item },
  findings: Findings,
  known: string | null,
): Promise<string | null> {
  const preparing = requestOf(step, around, findings);
  const wanted = await preparing;
  const before = known === null || preparing instanceof Promise ? await fingerprint() : known;
  const answer = await send(step, wanted);
  const isRefused = [401, 403].includes(answer.status) || (step.sample.refusal?.(answer) ?? false);
  if (!isRefused) note(findings, step, `must be refused, answered ${told(answer)}`);
  const after = await fingerprint();
  if (isRefused && before !== after) note(findings, step, `refused with ${answer.status}, and wrote`);
  findings.refused += 1;
  return isRefused && before === after ? after : null;
}

async function allowedStep(step: Step, around: People & { item: Item }, findings: Findings): Promise<void> {
  const answer = await send(step, await requestOf(step, around, findings));
  const isRefused = [401, 403].includes(answer.status) || (step.sample.refusal?.(answer) ?? false);
  if (isRefused || answer.status >= 500) {
    note(findings, step, `must be allowed, answered ${told(answer)}`);
  }
  if (answer.status < 300) findings.succeeded.add(step.endpoint.name);
  findings.allowed += 1;
}

function requestOf(step: Step, around: People & { item: Item }, findings: Findings): Wanted | Promise<Wanted> {
  findings.calls += 1;
  const given: Given = { ...around, actor: step.actor, turn: findings.calls };
  return step.sample.request(given);
}

function send({ endpoint, actor }: Step, wanted: Wanted): Promise<Answer> {
  const address = addressOf(endpoint, { params: wanted.params, query: wanted.query } as never);
  const headers = wanted.credentials ?? actor.headers;
  return ask(endpoint.method, address, { headers, body: endpoint.body ? (wanted.body ?? {}) : undefined });
}

function note({ holes }: Findings, { endpoint, sample, actor, standing }: Step, what: string): void {
  const hole = `${endpoint.name} · ${actor.name} · ${sample.as}: ${what}`;
  holes.set(hole, [...(holes.get(hole) ?? []), standing?.name ?? "always"]);
}

/** Short and without what differs from call to call, so that alike holes are told once. */
function told({ status, text }: Answer): string {
  return status < 400
    ? String(status)
    : `${status} ${text.slice(0, 300)}`.replace(/"requestId":"\w+"/, "").replace(/DEBT-\d+/g, "DEBT");
}
