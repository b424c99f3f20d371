"use client";

import { Check, X } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { OverGlyph } from "@/components/ui/glyphs";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { dismissToast, type ShownToast, type ToastTone, toasts } from "@/components/ui/toast";

const durationMs = 6_000;

const icons: Record<ToastTone, ReactNode> = {
  done: <Check className="text-ink-3" aria-hidden="true" />,
  warn: <OverGlyph className="text-warn-fill" />,
  bad: <OverGlyph className="text-bad-fill" />,
};

/** Where toasts stand: bottom left, beside the rail; above the tabs on a phone. The root layout holds it. */
export function Toaster() {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.get, toasts.getOnServer);
  const [held, setHeld] = useState(false);
  return (
    <section
      aria-label="Messages"
      aria-live="polite"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="fixed bottom-5 left-4 z-(--z-toast) grid w-[min(440px,calc(100vw-32px))] gap-2 empty:hidden in-[:has([data-rail=folded])]:md:left-[calc(var(--w-rail-folded)+16px)] in-[:has([data-rail=open])]:md:left-[calc(var(--w-rail)+16px)] max-md:bottom-[calc(var(--h-tabs)+12px)]"
    >
      {shown.map((toast) => (
        <Message key={toast.id} toast={toast} held={held} />
      ))}
    </section>
  );
}

function Message({ toast, held }: { toast: ShownToast; held: boolean }) {
  const { id, title, detail, tone = "done", action } = toast;
  useCountdown(toast.durationMs === undefined ? (tone === "bad" ? null : durationMs) : toast.durationMs, held, () =>
    dismissToast(id),
  );
  return (
    <div className="flex min-h-11 items-center gap-2.5 rounded-3 bg-raised py-2 ps-3 pe-2 shadow-menu [animation:rise_var(--t-base)_var(--ease-out)]">
      {icons[tone]}
      <div className="min-w-0 flex-1">
        <p className="font-medium">{title}</p>
        {detail ? <p className="text-meta text-ink-2">{detail}</p> : null}
      </div>
      {action ? (
        <Button
          size="sm"
          onClick={() => {
            dismissToast(id);
            action.run();
          }}
        >
          {action.label}
          {action.key ? <Kbd>{action.key}</Kbd> : null}
        </Button>
      ) : null}
      <IconButton size="sm" label="Close" onClick={() => dismissToast(id)}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}

/** Counts down while nobody holds it, and only then; what is left is kept while it is held. */
function useCountdown(totalMs: number | null, held: boolean, onEnd: () => void) {
  const leftMs = useRef(totalMs);
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    const left = leftMs.current;
    if (held || left === null) {
      return;
    }
    const startedAt = performance.now();
    const timer = window.setTimeout(() => end.current(), left);
    return () => {
      window.clearTimeout(timer);
      leftMs.current = Math.max(0, left - (performance.now() - startedAt));
    };
  }, [held]);
}
