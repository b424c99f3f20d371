import { CircleSlash, Equal, Minus, Pencil, Plus, RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { actionWords, isChange } from "@/components/import/import-words";
import { classNames } from "@/components/ui/class-names";
import type { ImportAction } from "@/lib/discovery/endpoints";

const glyphs: Record<ImportAction, ReactNode> = {
  created: <Plus className="size-3.5" aria-hidden="true" />,
  updated: <Pencil className="size-3.5" aria-hidden="true" />,
  reopened: <RotateCcw className="size-3.5" aria-hidden="true" />,
  would_close: <CircleSlash className="size-3.5" aria-hidden="true" />,
  unchanged: <Equal className="size-3.5" aria-hidden="true" />,
  skipped: <Minus className="size-3.5" aria-hidden="true" />,
};

/** What an import does to one item, picture and word; what changes nothing stands back. */
export function ActionLabel({ action }: { action: ImportAction }) {
  return (
    <span
      className={classNames(
        "inline-flex h-5 items-center gap-1.5 align-top text-meta whitespace-nowrap",
        isChange[action] ? "font-medium text-ink" : "text-ink-3",
      )}
    >
      {glyphs[action]}
      {actionWords[action]}
    </span>
  );
}
