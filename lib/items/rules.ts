import { can } from "@/lib/access/can";
import type { Viewer } from "@/lib/access/viewer";
import { AppError } from "@/lib/errors";
import type { Priority, Resolution, Risk } from "@/lib/items/item";
import type { ItemRow } from "@/lib/items/item-row";
import { assertCan } from "@/lib/items/lock-item";
import { comparePriority, formatItemId, leastPriorityOfRisk, risks, riskWords } from "@/lib/items/words";

type Securable = Pick<ItemRow, "category" | "risk">;

/** Whether an item is held to the rules of security debt: by its category, or because it carries a risk. */
export function isSecurityItem(item: Securable): boolean {
  return item.risk !== null || item.category?.toLowerCase() === "security";
}

/** Throws 422 when a security item would stand below what its risk demands (product section 4). */
export function assertRiskAllows(risk: Risk | null, priority: Priority | null): void {
  if (risk === null || priority === null) return;
  const least = leastPriorityOfRisk[risk];
  if (comparePriority(priority, least) <= 0) return;
  throw new AppError("rule-broken", {
    message: `"${riskWords[risk]}" is at least ${least}; ${priority} is below it. Change the risk or the priority with it.`,
  });
}

type Resolving = { resolution: Resolution; reason: string | null; regressionTest: string | null };

/** Throws 403 when an edit would take an item out of the rules of security debt, or ease them, without triage. */
export function assertMayEase(viewer: Viewer, before: ItemRow, after: Securable): void {
  const order = (risk: Risk | null) => (risk === null ? risks.length : risks.indexOf(risk));
  const eased = (isSecurityItem(before) && !isSecurityItem(after)) || order(after.risk) > order(before.risk);
  if (eased) assertCan(viewer, "item.triage", before);
}

/**
 * Throws 422 unless the item may be resolved so: a security fix needs its regression test, or a coordinator's words why
 * there is none; an agent needs a merged pull request; what is not fixed needs a reason.
 */
export function assertMayResolve(viewer: Viewer, item: ItemRow, resolving: Resolving, hasMergedPull: boolean): void {
  const name = formatItemId(item.number);
  const { resolution, reason, regressionTest } = resolving;
  if (resolution !== "fixed" && !reason) {
    throw new AppError("rule-broken", {
      message: `Say why ${name} is ${resolution}.`,
      fields: [{ path: "reason", message: "Say why" }],
    });
  }
  if (viewer.kind === "agent" && !hasMergedPull) {
    throw new AppError("rule-broken", { message: `An agent resolves ${name} only with a merged pull request.` });
  }
  if (!isSecurityItem(item) || regressionTest) return;
  if (reason && can(viewer, "item.triage")) return;
  throw new AppError("rule-broken", {
    message: `${name} is a security item: name its regression test${can(viewer, "item.triage") ? ", or say why there is none" : ""}.`,
    fields: [{ path: "regressionTest", message: "Name the regression test" }],
  });
}
