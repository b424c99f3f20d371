import { classNames } from "@/components/ui/class-names";
import { OverGlyph } from "@/components/ui/glyphs";
import type { DueTone, DueWords } from "@/lib/items/due-words";

const tones: Record<DueTone, string> = {
  calm: "text-ink-3",
  near: "text-p2",
  soon: "text-p1 font-medium",
  late: "text-p0 font-medium",
  met: "text-ink-3",
  missed: "text-ink-3",
};

/** How long is left or how it ended, coloured by how close; `exact` is the moment itself, shown on hover. */
export function DueText({ due, exact, className }: { due: DueWords | null; exact?: string; className?: string }) {
  if (due === null) {
    return null;
  }
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 text-meta whitespace-nowrap tabular-nums",
        tones[due.tone],
        className,
      )}
      title={exact}
    >
      {due.tone === "late" ? <OverGlyph className="size-3" /> : null}
      {due.words}
    </span>
  );
}
