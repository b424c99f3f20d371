const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** A clock that is put back repeats at most this much (Antarctica/Casey repeated three hours). */
const longestRepeatMs = 4 * hourMs;
/** A change of offset this large is a change of side at the date line, which skips a day. */
const dateLineMs = 20 * hourMs;
const cachedDaysMax = 50_000;

type Zone = {
  format: Intl.DateTimeFormat;
  /** What the wall is ahead of UTC at the start of a day of UTC, by day. */
  offsets: Map<number, number>;
  /** The instant of the change, by the day of UTC it falls in. */
  changes: Map<number, number>;
  skipped: number[] | null;
};

const zones = new Map<string, Zone>();

/** Whether `name` is a zone of the IANA list that this machine knows; a bare offset such as `+01:00` is not. */
export function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && findZone(name) !== null;
  } catch {
    return false;
  }
}

/**
 * The wall time of a zone at an instant, in milliseconds, counted as if the wall stood in UTC. It never runs back: while
 * an hour repeats at the end of summer time it rests on the last millisecond of the first pass. RangeError for an unknown zone.
 */
export function wallTimeAt(timeZone: string, instantMs: number): number {
  const zone = findZone(timeZone);
  const offset = offsetAt(zone, instantMs);
  const earlier = offsetAt(zone, instantMs - longestRepeatMs);
  if (earlier <= offset) {
    return instantMs + offset;
  }
  const change = findFirst(instantMs - longestRepeatMs, instantMs, (ms) => offsetAt(zone, ms) === offset);
  return Math.max(instantMs + offset, change + earlier - 1);
}

/**
 * The first instant, in milliseconds, at which the wall of a zone shows `wallMs` or later: the first pass of an hour that
 * repeats, and the moment of the change for a time that is skipped. RangeError for an unknown zone.
 */
export function firstInstantOf(timeZone: string, wallMs: number): number {
  const zone = findZone(timeZone);
  const before = offsetAt(zone, wallMs - dayMs);
  const after = offsetAt(zone, wallMs + dayMs);
  if (before === after) {
    return wallMs - before;
  }
  const change = findFirst(wallMs - dayMs, wallMs + dayMs, (ms) => offsetAt(zone, ms) === after);
  return wallMs - before < change ? wallMs - before : Math.max(change, wallMs - after);
}

/** The days that never were in a zone since 1970, as days since 1970-01-01: Pacific/Apia had no 2011-12-30. */
export function listSkippedDays(timeZone: string): readonly number[] {
  const zone = findZone(timeZone);
  zone.skipped ??= Array.from({ length: 130 }, (_, index) => findSkippedDays(zone, 1970 + index)).flat();
  return zone.skipped;
}

function findSkippedDays(zone: Zone, year: number): number[] {
  const from = Date.UTC(year, 0, 1);
  const to = Date.UTC(year + 1, 0, 1);
  const before = offsetAt(zone, from);
  if (offsetAt(zone, to) - before < dateLineMs) {
    return [];
  }
  const change = findFirst(from, to, (ms) => offsetAt(zone, ms) - before > dateLineMs / 2);
  const firstMissing = Math.ceil((change + offsetAt(zone, change - 1)) / dayMs);
  const nextPresent = Math.floor((change + offsetAt(zone, change)) / dayMs);
  return Array.from({ length: nextPresent - firstMissing }, (_, index) => firstMissing + index);
}

function findZone(name: string): Zone {
  const known = zones.get(name);
  if (known) {
    return known;
  }
  const format = new Intl.DateTimeFormat("en-US", { timeZone: name, timeZoneName: "longOffset" });
  const zone: Zone = { format, offsets: new Map<number, number>(), changes: new Map<number, number>(), skipped: null };
  zones.set(name, zone);
  return zone;
}

/** What the wall is ahead of UTC, in milliseconds. No zone changes twice in a day of UTC. */
function offsetAt(zone: Zone, instantMs: number): number {
  const day = Math.floor(instantMs / dayMs);
  const [before, after] = [offsetAtStart(zone, day), offsetAtStart(zone, day + 1)];
  return before === after || instantMs < changeIn(zone, day, after) ? before : after;
}

function changeIn(zone: Zone, day: number, after: number): number {
  const known = zone.changes.get(day);
  if (known !== undefined) {
    return known;
  }
  const change = findFirst(day * dayMs, (day + 1) * dayMs, (ms) => readOffset(zone, ms) === after);
  zone.changes.set(day, change);
  return change;
}

function offsetAtStart(zone: Zone, day: number): number {
  const known = zone.offsets.get(day);
  if (known !== undefined) {
    return known;
  }
  if (zone.offsets.size >= cachedDaysMax) {
    zone.offsets.clear();
  }
  const offset = readOffset(zone, day * dayMs);
  zone.offsets.set(day, offset);
  return offset;
}

/** Reads the end of `2/9/2026, GMT+01:00`; before 1900 many zones carry seconds, and UTC may be a bare `GMT`. */
function readOffset(zone: Zone, instantMs: number): number {
  const match = /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?$/.exec(zone.format.format(instantMs));
  if (match === null) {
    throw new RangeError(`This machine does not tell the offset of ${zone.format.resolvedOptions().timeZone}`);
  }
  const [, sign, hours = 0, minutes = 0, seconds = 0] = match;
  const size = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
  return sign === "-" ? -size : size;
}

/** The first whole millisecond in `(low, high]` for which `holds` turns true; it does at `high`, and stays so. */
function findFirst(low: number, high: number, holds: (ms: number) => boolean): number {
  let [before, after] = [low, high];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    [before, after] = holds(middle) ? [before, middle] : [middle, after];
  }
  return after;
}
