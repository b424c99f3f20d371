/** Where the time comes from, so that a test can say what time it is. */
export type Clock = { now(): Date };

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

let current: Clock = systemClock;

/** The time of this process. */
export function now(): Date {
  return current.now();
}

/** Takes another clock for this process; for tests. */
export function setClock(clock: Clock): void {
  current = clock;
}
