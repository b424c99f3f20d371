const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** Further away than this, the day itself says more. */
const daysToldMax = 90;

/** How long ago or ahead a moment is, as lists say it: “5 min ago”, “in 29 d”, “30 Dec 2025”. */
export function momentWords(at: Date, now: Date): string {
  const away = at.getTime() - now.getTime();
  const length = Math.abs(away);
  if (length < minuteMs) return away > 0 ? "in a minute" : "just now";
  if (length >= daysToldMax * dayMs) return dayWords(at);
  return away > 0 ? `in ${lengthWords(length, Math.round)}` : `${lengthWords(length, Math.floor)} ago`;
}

function lengthWords(ms: number, whole: (count: number) => number): string {
  if (whole(ms / minuteMs) < 60) return `${whole(ms / minuteMs)} min`;
  if (whole(ms / hourMs) < 24) return `${whole(ms / hourMs)} h`;
  return `${whole(ms / dayMs)} d`;
}

function dayWords(at: Date): string {
  return at.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
}
