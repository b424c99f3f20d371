import { dayMs } from "@/lib/items/calendar";
import { describeDuration } from "@/lib/items/due-words";

/** "just now", "5 h ago", "3 d ago"; a date beyond a month. */
export function describeAgo(at: string, now: Date, timeZone: string): string {
  const ms = now.getTime() - Date.parse(at);
  if (ms < 60_000) return "just now";
  return ms < 30 * dayMs ? `${describeDuration(ms)} ago` : describeDay(at, now, timeZone);
}

/** "9 Feb", with the year when it is another one. */
export function describeDay(at: string, now: Date, timeZone: string): string {
  const zone = at.length === 10 ? "UTC" : timeZone;
  const date = new Date(at);
  const isThisYear = yearIn(date, zone) === yearIn(now, zone);
  return date.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    timeZone: zone,
    ...(isThisYear ? {} : { year: "numeric" }),
  });
}

/** "9 Feb, 11:02", or with the year when it is another one. */
export function describeDayAndTime(at: string, now: Date, timeZone: string): string {
  return `${describeDay(at, now, timeZone)}, ${describeTime(at, timeZone)}`;
}

/** "11:02". */
export function describeTime(at: string, timeZone: string): string {
  return new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone });
}

/** "Mon 9 Feb 2026, 11:02 CET": the moment itself, for a hover. */
export function describeExactly(at: string, timeZone: string): string {
  const options = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;
  const day = new Date(at).toLocaleDateString("en-GB", { ...options, timeZone });
  const time = { hour: "2-digit", minute: "2-digit", timeZoneName: "short", timeZone } as const;
  return `${day.replace(/,/g, "")}, ${new Date(at).toLocaleTimeString("en-GB", time)}`;
}

function yearIn(date: Date, timeZone: string): string {
  return date.toLocaleDateString("en-GB", { year: "numeric", timeZone });
}
