import type { ReactNode } from "react";

type Props = { title: string; children: ReactNode; actions?: ReactNode };

/** An empty list: what it is for, and what to do next. */
export function EmptyState({ title, children, actions }: Props) {
  return (
    <div className="grid max-w-lg justify-items-start gap-1.5 rounded-3 p-5 shadow-edge-quiet">
      <p className="font-strong">{title}</p>
      <div className="max-w-[46ch] text-ink-2">{children}</div>
      {actions ? <div className="mt-1.5 flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  );
}
