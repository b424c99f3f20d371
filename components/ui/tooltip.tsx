"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";

const delayMs = 400;
const gap = 6;

type Props = { text: ReactNode; children: ReactNode; className?: string };

/**
 * More about what it wraps, on hover and on focus; Escape and leaving close it. It is never the only place of a fact:
 * names of buttons are their labels. It wraps without changing the layout of what is inside.
 */
export function Tooltip({ text, children, className }: Props) {
  const id = useId();
  const wrapper = useRef<HTMLSpanElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const timer = useRef(0);
  const [shown, setShown] = useState(false);

  function showAfter(ms: number) {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setShown(true), ms);
  }
  function hide() {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setShown(false), 60);
  }

  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEffect(() => {
    const target = wrapper.current?.firstElementChild ?? wrapper.current;
    if (shown && target && bubble.current) {
      target.setAttribute("aria-describedby", id);
      bubble.current.showPopover();
      place(bubble.current, target);
    }
    return () => target?.removeAttribute("aria-describedby");
  }, [shown, id]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for what is focused or hovered inside
    <span
      ref={wrapper}
      className={className ?? "inline-flex min-w-0"}
      onPointerEnter={() => showAfter(delayMs)}
      onPointerLeave={hide}
      onFocus={() => showAfter(0)}
      onBlur={hide}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === "Escape" && shown) {
          event.stopPropagation();
          setShown(false);
        }
      }}
    >
      {children}
      {shown ? (
        <span
          ref={bubble}
          id={id}
          role="tooltip"
          popover="manual"
          className="fixed inset-auto m-0 max-w-80 rounded-2 bg-raised px-2 py-1 text-meta text-ink shadow-menu"
        >
          {text}
        </span>
      ) : null}
    </span>
  );
}

/** Above the target, or below where there is no room; kept inside the window. */
function place(bubble: HTMLElement, target: Element) {
  const box = target.getBoundingClientRect();
  const { width, height } = bubble.getBoundingClientRect();
  const above = box.top - height - gap;
  const left = box.left + box.width / 2 - width / 2;
  bubble.style.top = `${above >= gap ? above : box.bottom + gap}px`;
  bubble.style.left = `${Math.max(gap, Math.min(left, window.innerWidth - width - gap))}px`;
}
