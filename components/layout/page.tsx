import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

export type PageWidth = "form" | "read" | "wide";

/** 560 for forms, 720 for reading, 1080 for tables and settings. */
const widths: Record<PageWidth, string> = { form: "max-w-[560px]", read: "max-w-[720px]", wide: "max-w-[1080px]" };

/** The page under its top bar, scrolling by itself, at most as wide as what it is for. */
export function Page({ width = "wide", children }: { width?: PageWidth; children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none">
      <div
        className={classNames(
          "grid grid-cols-[minmax(0,1fr)] content-start gap-6 px-6 py-5 max-md:px-4",
          widths[width],
        )}
      >
        {children}
      </div>
    </main>
  );
}

/** A page that fills the window and scrolls in its own parts: the board, the list, the inbox. */
export function FullPage({ label, className, children }: { label?: string; className?: string; children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} aria-label={label} className={classNames("min-h-0 flex-1 outline-none", className)}>
      {children}
    </main>
  );
}

/** A page before anyone is signed in: one panel in the middle. */
export function CenteredPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main id="main" className="grid min-h-dvh place-items-center p-4">
      <div className="grid w-full max-w-[360px] grid-cols-[minmax(0,1fr)] gap-4 rounded-4 bg-surface p-6 shadow-card">
        <h1 className="text-title font-strong tracking-tight">{title}</h1>
        {children}
      </div>
    </main>
  );
}
