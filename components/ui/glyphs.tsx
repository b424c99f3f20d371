import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type GlyphProps = { className?: string };

/** A filled warning sign; takes the colour of its text. */
export function OverGlyph({ className }: GlyphProps) {
  return (
    <Drawn className={className}>
      <path d="M8 2.6 14 13H2z" fill="currentColor" stroke="none" />
      <path d="M8 6.6v3M8 11.1v.3" className="stroke-surface" />
    </Drawn>
  );
}

/** A box with a bar: something stands in the way. */
export function BlockedGlyph({ className }: GlyphProps) {
  return (
    <Drawn className={className}>
      <rect x="2.25" y="2.25" width="11.5" height="11.5" rx="3" />
      <path d="M5 8h6" strokeWidth="2" />
    </Drawn>
  );
}

export function PullRequestGlyph({ className }: GlyphProps) {
  return (
    <Drawn className={className}>
      <circle cx="4" cy="3.9" r="1.6" />
      <circle cx="4" cy="12.1" r="1.6" />
      <circle cx="12" cy="12.1" r="1.6" />
      <path d="M4 5.5v5M12 10.5V6.600a2.3 2.3 0 0 0-2.3-2.300H8M9.6 2.5 7.8 4.300l1.8 1.8" />
    </Drawn>
  );
}

export function MergedGlyph({ className }: GlyphProps) {
  return (
    <Drawn className={className}>
      <circle cx="4" cy="3.9" r="1.6" />
      <circle cx="4" cy="12.1" r="1.6" />
      <circle cx="12" cy="8.6" r="1.6" />
      <path d="M4 5.5v5M4 5.700c.4 1.9 2.3 2.9 6.4 2.9" />
    </Drawn>
  );
}

/** Three columns of unequal length. */
export function BoardGlyph({ className }: GlyphProps) {
  return (
    <Drawn className={className}>
      <rect x="2.25" y="2.75" width="3" height="10.5" rx="1" />
      <rect x="6.75" y="2.75" width="3" height="7" rx="1" />
      <rect x="11.25" y="2.75" width="2.5" height="4.5" rx="1" />
    </Drawn>
  );
}

/** The mark of the product: debt going down. */
export function BrandMark({ className }: GlyphProps) {
  return (
    <svg className={classNames("glyph size-[18px] fill-ink", className)} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M3 3h3.5v14H3zM8.25 7.5h3.5V17h-3.5zM13.5 12H17v5h-3.5z" />
    </svg>
  );
}

function Drawn({ className, children }: { className: string | undefined; children: ReactNode }) {
  return (
    <svg
      className={classNames("glyph", className)}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
