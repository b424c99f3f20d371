import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { OverGlyph } from "@/components/ui/glyphs";

export type BannerTone = "info" | "warn" | "bad";

const tones: Record<BannerTone, string> = {
  info: "bg-accent-tint shadow-edge-accent",
  warn: "bg-warn-tint shadow-[inset_0_0_0_1px_var(--p2-line)]",
  bad: "bg-bad-tint shadow-edge-p0",
};
const icons: Record<BannerTone, ReactNode> = {
  info: <Info className="mt-0.5 text-accent" aria-hidden="true" />,
  warn: <OverGlyph className="mt-0.5 text-warn" />,
  bad: <OverGlyph className="mt-0.5 text-bad" />,
};

type Props = { tone?: BannerTone; title: ReactNode; children?: ReactNode; actions?: ReactNode; live?: boolean };

/** Something that holds for the whole page or form; `live` when it appears after the page did. */
export function Banner({ tone = "info", title, children, actions, live = false }: Props) {
  return (
    <div
      className={classNames("flex flex-wrap items-start gap-x-2.5 gap-y-2 rounded-2 py-2 ps-2.5 pe-2", tones[tone])}
      {...(live ? { role: tone === "bad" ? "alert" : "status" } : {})}
    >
      {icons[tone]}
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium">{title}</p>
        {children ? <div className="text-meta text-ink-2">{children}</div> : null}
      </div>
      {actions ? <div className="flex flex-none gap-1">{actions}</div> : null}
    </div>
  );
}
