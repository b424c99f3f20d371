import { BlockedGlyph } from "@/components/ui/glyphs";

/** What an item waits for, by number: "021", "021 +2". Draws nothing when it waits for nothing. */
export function BlockedText({ blockedBy }: { blockedBy: readonly string[] }) {
  const [first, ...rest] = blockedBy;
  if (first === undefined) {
    return null;
  }
  return (
    <span
      className="inline-flex flex-none items-center gap-1 text-meta whitespace-nowrap text-ink-2"
      title={`Blocked by ${blockedBy.join(", ")}`}
    >
      <BlockedGlyph className="size-[13px] text-bad-fill" />
      <span className="sr-only">Blocked by </span>
      <span className="num">{first.replace(/^[A-Z]+-/, "")}</span>
      {rest.length > 0 ? <span>+{rest.length}</span> : null}
    </span>
  );
}
