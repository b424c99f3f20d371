import type { LoggerInstance } from "next-auth";
import { log } from "@/lib/log";

/** Thrown where next-auth asks for a session that no longer stands; it clears the cookie, and that is all. */
export class SessionEnded extends Error {
  constructor() {
    super("The session has ended.");
    this.name = "SessionEnded";
  }
}

/** What next-auth finds worth telling, in our log: its code and the reason, nothing that was sent. */
export const signInLogger: Partial<LoggerInstance> = {
  error(code, metadata) {
    const cause = causeOf(metadata);
    if (!(cause instanceof SessionEnded)) log.warn({ code, reason: cause?.message }, "sign-in did not work");
  },
  warn(code) {
    log.warn({ code }, "sign-in");
  },
  debug() {
    // Profiles and tokens of providers are told here; they stay out of the log.
  },
};

function causeOf(metadata: unknown): Error | null {
  if (metadata instanceof Error) return metadata;
  if (typeof metadata !== "object" || metadata === null || !("error" in metadata)) return null;
  return metadata.error instanceof Error ? metadata.error : null;
}
