import type { Entry } from "@/lib/discovery/sources/markdown/build-item";
import { ownStatus } from "@/lib/discovery/sources/markdown/item-status";
import type { ReadNotice } from "@/lib/discovery/sources/source";
import type { Status } from "@/lib/items/item";

const words: Record<Status, string> = { open: "open", in_progress: "in progress", resolved: "resolved" };

/** Where an item and a table that repeats it tell different states; the item's own word counts. */
export function contradictionsOf(entries: readonly Entry[]): ReadNotice[] {
  return entries.flatMap(({ unit, id, repeats }) => {
    const own = ownStatus(unit);
    return repeats.flatMap((repeat) => {
      const told = ownStatus(repeat);
      if (!own || !told || own.status === told.status) {
        return [];
      }
      const name = id ?? unit.lead.title;
      return [
        {
          line: repeat.line,
          text: `${name} is ${words[own.status]} at line ${unit.line} and ${words[told.status]} here; the former counts.`,
        },
      ];
    });
  });
}
