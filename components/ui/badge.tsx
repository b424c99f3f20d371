import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

export type BadgeTone = "quiet" | "ok" | "warn" | "bad" | "accent" | "line";

const tones: Record<BadgeTone, string> = {
  quiet: "bg-fill text-ink-2",
  ok: "bg-ok-tint text-ok",
  warn: "bg-warn-tint text-warn",
  bad: "bg-bad-tint text-bad",
  accent: "bg-accent-tint text-accent",
  line: "text-ink-2 shadow-edge",
};

/** A state in a word or two, 20 high (18 beside a heading). */
export function Badge({
  tone = "quiet",
  small = false,
  children,
}: {
  tone?: BadgeTone;
  small?: boolean;
  children: ReactNode;
}) {
  return (
    <span
      className={classNames(
        "inline-flex flex-none items-center gap-1 rounded-1 px-1.5 font-medium whitespace-nowrap tabular-nums",
        small ? "h-[18px] text-micro" : "h-5 text-meta",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
