"use client";

import { useSyncExternalStore } from "react";
import { LiveIndicator } from "@/components/layout/live-indicator";
import { OfflineStrip } from "@/components/layout/offline-strip";
import { type LiveState, live } from "@/lib/board/live-client";

const notYet: LiveState = { state: "connecting" };

function useLiveState(): LiveState {
  return useSyncExternalStore(live.watch, live.current, () => notYet);
}

/** Whether what others do arrives at once: Live, Reconnecting… or Offline. */
export function LiveStatus() {
  const { state } = useLiveState();
  if (state === "connecting") return null;
  if (state === "offline") {
    return (
      <span className="inline-flex items-center gap-1.5 text-meta whitespace-nowrap text-warn">
        <span aria-hidden="true" className="size-1.5 rounded-full bg-warn-fill" />
        <span role="status">Offline</span>
      </span>
    );
  }
  return <LiveIndicator state={state} />;
}

/** The strip under the top bar while nothing can be reached. */
export function LiveStrip() {
  const state = useLiveState();
  if (state.state !== "offline") return null;
  return <Strip since={state.since} againAt={state.againAt} />;
}

function Strip({ since, againAt }: { since: number; againAt: number | null }) {
  const second = useSyncExternalStore(everySecond, thisSecond, thisSecond);
  const again = againAt === null ? null : Math.max(0, Math.ceil(againAt / 1000) - second);
  const time = new Date(since).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return <OfflineStrip since={time} waiting={0} againInSeconds={again === 0 ? null : again} />;
}

function everySecond(listener: () => void): () => void {
  const timer = setInterval(listener, 1000);
  return () => clearInterval(timer);
}

function thisSecond(): number {
  return Math.floor(Date.now() / 1000);
}
