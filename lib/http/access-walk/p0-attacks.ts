import type { Attacker } from "@/lib/http/access-walk/attacker";
import { inAYear } from "@/lib/http/access-walk/prepare";
import type { Item } from "@/lib/items/item";

type Attempt = (attacker: Attacker, p0: Item, other: Item) => Promise<unknown>;

/** Every way to take a P0 off what blocks the launch, for somebody who may not. */
export const lowerings: Record<string, Attempt> = {
  "its priority": (by, { id }) => by.send("PUT", `/items/${id}/priority`, { priority: "P1" }),
  "a bulk change": (by, { id }) => by.send("POST", "/items/bulk", { items: [{ id }], change: { priority: "P3" } }),
  "a bulk change of everything at once": (by, { id }) =>
    by.send("POST", "/items/bulk", {
      items: [{ id }],
      change: { category: "Testing", priority: "P3", status: "in_progress" },
      reason: "Tidying up",
    }),
  "a snooze": (by, { id }) => by.send("POST", `/items/${id}/snooze`, { until: inAYear }),
  "a snooze until its code changes": (by, { id }) => by.send("POST", `/items/${id}/snooze`, { untilCodeChanges: true }),
  "declining it": (by, { id }) => by.send("POST", `/items/${id}/decline`, { reason: "No" }),
  "calling it a duplicate": (by, { id }, other) => by.send("POST", `/items/${id}/duplicate`, { of: other.id }),
  "merging it into a P3": (by, { id }, other) => by.send("POST", `/items/${id}/merge`, { into: other.id }),
  "sending it back": (by, { id }) => by.send("DELETE", `/items/${id}/triage`),
  "accepting its risk": (by, { id }) => by.send("POST", `/items/${id}/acceptance`, { until: inAYear, reason: "Known" }),
  "accepting one's own proposal": async (by, { id }) => {
    const proposed = await by.send("POST", `/items/${id}/proposals`, { change: { priority: "P3" } });
    await by.send("PUT", `/proposals/${proposed.json?.id}/decision`, { decision: "accept" });
  },
  "resolving it as obsolete in bulk": (by, { id }) =>
    by.send("POST", "/items/bulk", {
      items: [{ id }],
      change: { status: "resolved", resolution: "obsolete" },
      reason: "x",
    }),
};

/** Every way to set a P0, for somebody who may not. */
export const raisings: Record<string, Attempt> = {
  "its priority": (by, { id }) => by.send("PUT", `/items/${id}/priority`, { priority: "P0" }),
  "a bulk change": (by, { id }) => by.send("POST", "/items/bulk", { items: [{ id }], change: { priority: "P0" } }),
  "accepting it as one": (by, _, inbox) => by.send("POST", `/items/${inbox.id}/triage`, { priority: "P0" }),
  "reporting it as one": (by) =>
    by.send("POST", "/items", { title: "Mine first", priority: "P0", category: "Security" }),
  "its risk": (by, { id }) => by.send("PATCH", `/items/${id}`, { risk: "exploitable_now" }),
  "accepting one's own proposal": async (by, { id }) => {
    const proposed = await by.send("POST", `/items/${id}/proposals`, { change: { priority: "P0" } });
    await by.send("PUT", `/proposals/${proposed.json?.id}/decision`, { decision: "accept" });
  },
};

/** A Markdown register of these rows: id, title, priority, status, category, pull request. */
export function registerOf(...rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `| ${row.join(" | ")} |`);
  return `# Technical debt\n\n| ID | Title | Priority | Status | Category | PR |\n| --- | --- | --- | --- | --- | --- |\n${lines.join("\n")}\n`;
}
