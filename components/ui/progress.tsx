import { Clock } from "lucide-react";
import type { ReactNode } from "react";

type Props = {
  /** What is being done: "Reading TECHNICAL_DEBT.md". */
  title: string;
  /** How far it is, in words: "19 of 30 items, nothing is written yet". */
  children: ReactNode;
  value: number;
  max: number;
  /** The button that stops it. */
  stop?: ReactNode;
};

/** Long work: what, how far, a bar, and Stop. */
export function Progress({ title, children, value, max, stop }: Props) {
  return (
    <div className="grid grid-cols-[16px_minmax(0,1fr)_auto] items-center gap-x-2.5 gap-y-0.5 rounded-3 bg-raised py-[9px] ps-3 pe-2.5 shadow-menu">
      <Clock className="text-ink-3" aria-hidden="true" />
      <p className="font-medium">{title}</p>
      <div className="col-start-3 row-span-2 row-start-1">{stop}</div>
      <p className="col-start-2 text-meta text-ink-2 tabular-nums">{children}</p>
      <div className="col-span-2 col-start-2 mt-1">
        <ProgressBar label={title} value={value} max={max} />
      </div>
    </div>
  );
}

/** The bar alone, 4 high. */
export function ProgressBar({ label, value, max }: { label: string; value: number; max: number }) {
  return (
    <progress
      aria-label={label}
      value={Math.min(value, max)}
      max={max}
      className="block h-1 w-full appearance-none overflow-hidden rounded-[2px] border-0 bg-fill-2 [&::-moz-progress-bar]:bg-accent-solid [&::-webkit-progress-bar]:bg-fill-2 [&::-webkit-progress-value]:bg-accent-solid"
    />
  );
}
