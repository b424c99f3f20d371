"use client";

import { lazy, type ReactNode, Suspense, useLayoutEffect, useRef, useState } from "react";

const DialogPopup = lazy(() =>
  import("@/components/ui/dialog-popup").then((module) => ({ default: module.DialogPopup })),
);

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What will happen, before it is decided. */
  description?: ReactNode;
  children?: ReactNode;
  /** The buttons, the primary one last. */
  footer?: ReactNode;
  /** 400, 560 or 720 wide; always the whole width on a phone. */
  size?: "sm" | "md" | "lg";
};

/** A question that must be answered first; Escape and the cross leave it, focus returns to where it was. Fetched on first use. */
export function Dialog(props: DialogProps) {
  const [wanted, setWanted] = useState(false);
  const returnTo = useRef<Element | null>(null);
  if (props.open && !wanted) {
    setWanted(true);
  }
  useLayoutEffect(() => {
    if (props.open) {
      returnTo.current = document.activeElement;
    }
  }, [props.open]);
  return wanted ? (
    <Suspense fallback={null}>
      <DialogPopup {...props} returnTo={returnTo} />
    </Suspense>
  ) : null;
}
