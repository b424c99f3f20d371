"use client";

import { createContext, useContext, useSyncExternalStore } from "react";

const minuteMs = 60_000;

export type Moment = { now: Date; timeZone: string };

const MomentContext = createContext<Moment>({ now: new Date(0), timeZone: "UTC" });
export const MomentProvider = MomentContext.Provider;

/** The moment that the texts around are told at. */
export function useMomentHere(): Moment {
  return useContext(MomentContext);
}

/**
 * Now, to the minute, and the viewer's zone. While the page comes alive it is the instant and the zone it was made with, so
 * that server and browser write the same words; from then on it follows the clock.
 */
export function useMoment(madeAt: string, timeZone: string): Moment {
  const minute = useSyncExternalStore(everyMinute, thisMinute, neverYet);
  if (minute === null) return { now: new Date(madeAt), timeZone };
  return { now: new Date(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

function everyMinute(listener: () => void): () => void {
  const timer = window.setInterval(listener, minuteMs / 4);
  return () => window.clearInterval(timer);
}

function thisMinute(): number | null {
  return Math.floor(Date.now() / minuteMs);
}

function neverYet(): number | null {
  return null;
}
