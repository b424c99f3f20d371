import { filterInSight, type View } from "@/lib/board/view";
import { apiBasePath } from "@/lib/http/address";
import type { ItemFilter } from "@/lib/items/filter";

export const exportFormats = ["markdown", "csv", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];
export const exportWords: Record<ExportFormat, string> = { markdown: "Markdown", csv: "CSV", json: "JSON" };

/** Where exactly what a view shows can be fetched as a file. */
export function exportPath(format: ExportFormat, filter: ItemFilter, { columns }: View): string {
  return `${apiBasePath}/export?${new URLSearchParams({ format, ...filterInSight(filter, columns) })}`;
}
