import type { ReactNode } from "react";

/** Shows its blocks only after 150 ms, so that what comes quickly never flickers; says `label` to screen readers. */
export function Loading({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="status" className="[animation:appear_1ms_150ms_both]">
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}
