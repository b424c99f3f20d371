import { setTimeout as sleep } from "node:timers/promises";
import { CannotStart } from "@/lib/cannot-start";

const endsMax = 5;
const withinMs = 60_000;
const firstPauseMs = 250;

/** Counts how often something ended unasked, and waits longer each time before it may start again. */
export class Restarts {
  private readonly name: string;
  private ends: number[] = [];

  constructor(name: string) {
    this.name = name;
  }

  /** Waits for the next attempt; throws when there were too many within a minute. */
  async pause(now: number): Promise<void> {
    this.ends = [...this.ends.filter((end) => now - end < withinMs), now];
    if (this.ends.length >= endsMax) {
      throw new CannotStart(`${this.name} ended ${endsMax} times within a minute: what it said above tells why.`);
    }
    await sleep(firstPauseMs * 2 ** (this.ends.length - 1));
  }
}
