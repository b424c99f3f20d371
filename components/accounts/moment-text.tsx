"use client";

import { useSyncExternalStore } from "react";
import { momentWords } from "@/lib/accounts/moment-words";

const never = () => () => undefined;

/** How long ago or ahead, with the exact moment, in the reader's zone, on hover. */
export function MomentText({ at }: { at: string }) {
  const exact = useSyncExternalStore(
    never,
    () => new Date(at).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" }),
    () => at,
  );
  return (
    <time dateTime={at} title={exact} className="whitespace-nowrap tabular-nums" suppressHydrationWarning>
      {momentWords(new Date(at), new Date())}
    </time>
  );
}
