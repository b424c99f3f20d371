import type { ReactNode } from "react";
import { OverGlyph } from "@/components/ui/glyphs";

type Props = {
  /** What did not happen. */
  title: string;
  /** Whether anything changed, and why it failed if that is known. */
  children: ReactNode;
  /** Try again, and the way out. */
  actions?: ReactNode;
  /** What to quote when asking for help. */
  requestId?: string | undefined;
};

/** Something failed: what did not happen, that nothing changed, and Try again. */
export function ErrorState({ title, children, actions, requestId }: Props) {
  return (
    <div
      role="alert"
      className="grid max-w-lg grid-cols-[16px_minmax(0,1fr)] justify-items-start gap-x-2.5 gap-y-1.5 rounded-3 p-5 shadow-edge-quiet"
    >
      <OverGlyph className="mt-0.5 text-bad-fill" />
      <p className="font-strong">{title}</p>
      <div className="col-start-2 max-w-[46ch] text-ink-2">{children}</div>
      {requestId ? (
        <p className="col-start-2 text-meta text-ink-3">
          Request <span className="num">{requestId}</span>
        </p>
      ) : null}
      {actions ? <div className="col-start-2 mt-1.5 flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  );
}
