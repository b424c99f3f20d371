import type { ImportedItem } from "@/lib/discovery/sources/source";

/** An item whose texts every format can hold: `\n` line ends, no NUL, and single lines where a field is one line. */
export function plainText(item: ImportedItem): ImportedItem {
  return {
    ...item,
    sourceId: item.sourceId === null ? null : oneLine(item.sourceId),
    title: oneLine(item.title),
    description: item.description.replace(/\r\n?/gu, "\n").replaceAll("\0", ""),
    category: item.category === null ? null : oneLine(item.category),
    locations: item.locations.map((location) => ({ ...location, path: oneLine(location.path) })),
    labels: item.labels.map(oneLine),
    assignee: item.assignee === null ? null : oneLine(item.assignee),
  };
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\0\u0085\u2028\u2029]+/gu, " ").trim();
}
