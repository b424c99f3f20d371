import type { ImportedItem, ReadResult } from "@/lib/discovery/sources/source";

/** Items as they compare across formats: without the line each stands on. */
export function withoutLines(items: readonly ImportedItem[]): Omit<ImportedItem, "sourceLine">[] {
  return items.map(({ sourceLine: _, ...rest }) => rest);
}

/** The items of a result; throws the reason when the file was refused. */
export function itemsOf(result: ReadResult): ImportedItem[] {
  if (!result.ok) {
    throw new Error(`line ${result.line}: ${result.reason}`);
  }
  return result.items;
}
