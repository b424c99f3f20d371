import { writeBlock } from "@/lib/discovery/sources/markdown/own-block";
import { ownGroups, ownMark, ownPreface } from "@/lib/discovery/sources/markdown/own-register";
import { plainText } from "@/lib/discovery/sources/plain-text";
import type { ImportedItem } from "@/lib/discovery/sources/source";

const order = ["P0", "P1", "P2", "P3", "none"] as const;

/**
 * A register as Markdown for people, grouped by priority, in the given order within each. Reading it gives equal items; only
 * `sourceLine` is new, line ends in texts become `\n`, and NUL characters, which no register can hold, are dropped.
 */
export function writeMarkdown(items: readonly ImportedItem[]): string {
  const groups = order.map((priority) =>
    writeGroup(
      priority,
      items.filter((item) => (item.priority ?? "none") === priority),
    ),
  );
  return [ownMark, ownPreface, ...groups.filter((group) => group !== "")].join("\n");
}

function writeGroup(priority: (typeof order)[number], items: readonly ImportedItem[]): string {
  return items.length === 0
    ? ""
    : [`## ${ownGroups[priority]}`, "", ...items.map((item) => writeBlock(plainText(item)))].join("\n");
}
