import { plainText } from "@/lib/discovery/sources/plain-text";
import type { ImportedItem } from "@/lib/discovery/sources/source";

/** A register as JSON: `{ register: "paydown", version: 1, items }`, the items without `sourceLine`; reading it gives equal items. */
export function writeJson(items: readonly ImportedItem[]): string {
  const written = items.map((item) => {
    const { sourceLine: _, ...rest } = plainText(item);
    return rest;
  });
  return `${JSON.stringify({ register: "paydown", version: 1, items: written }, null, 2)}\n`;
}
