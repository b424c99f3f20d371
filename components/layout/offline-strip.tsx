import { OverGlyph } from "@/components/ui/glyphs";

type Props = {
  /** The time of day it was lost, in the viewer's zone: "16:22". */
  since: string;
  /** Changes made here that are not sent yet. */
  waiting: number;
  /** Seconds to the next try; null while it is being tried. */
  againInSeconds: number | null;
};

/** Under the top bar while the connection is lost; it goes by itself. */
export function OfflineStrip({ since, waiting, againInSeconds }: Props) {
  return (
    <div className="flex h-8 flex-none items-center gap-2 border-b border-line bg-surface px-4 text-meta wash-warn">
      <OverGlyph className="text-warn" />
      <span role="status">
        Offline since {since}
        {waiting > 0 ? `, ${waiting} ${waiting === 1 ? "change waits" : "changes wait"} here` : null}
      </span>
      <span className="flex-1" />
      <span aria-hidden="true" className="text-ink-3 tabular-nums">
        {againInSeconds === null ? "trying again" : `again in ${againInSeconds} s`}
      </span>
    </div>
  );
}
