"use client";

import { describeAgo, describeDay, describeDayAndTime, describeExactly } from "@/components/items/moment-words";
import { useMomentHere } from "@/components/items/use-moment";

type Props = { at: string; look?: "ago" | "day" | "moment"; className?: string };

/** A moment in words, exact on hover, in the viewer's zone. */
export function TimeText({ at, look = "ago", className }: Props) {
  const { now, timeZone } = useMomentHere();
  const words = { ago: describeAgo, day: describeDay, moment: describeDayAndTime }[look](at, now, timeZone);
  return (
    <time dateTime={at} title={describeExactly(at, timeZone)} className={className}>
      {words}
    </time>
  );
}
