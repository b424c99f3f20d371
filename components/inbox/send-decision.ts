import type { Decision } from "@/components/inbox/inbox-types";
import { call } from "@/lib/accounts/browser-client";
import { acceptItem, declineItem, markDuplicate, snoozeItem } from "@/lib/items/endpoints";
import type { Item } from "@/lib/items/item";

/** Sends a decision, against the version that was looked at. */
export function sendDecision(item: Pick<Item, "id" | "version">, decision: Decision, batch: string): Promise<Item> {
  const target = { params: { id: item.id }, ifMatch: item.version };
  switch (decision.verb) {
    case "accept":
      return call(acceptItem, { ...target, body: { priority: decision.priority, batch } });
    case "duplicate":
      return call(markDuplicate, { ...target, body: { of: decision.of, reason: decision.reason, batch } });
    case "decline":
      return call(declineItem, { ...target, body: { reason: decision.reason, batch } });
    default: {
      const { until, untilCodeChanges, reason } = decision;
      return call(snoozeItem, { ...target, body: { until, untilCodeChanges, reason, batch } });
    }
  }
}
