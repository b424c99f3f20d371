/** Why a process cannot start, as one sentence that tells its operator what to do; shown without a stack. */
export class CannotStart extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = "CannotStart";
  }
}

/** The code of a system or PostgreSQL error (`ENOSPC`, `28P01`), or null. */
export function errorCodeOf(error: unknown): string | null {
  if (typeof error === "object" && error !== null && "code" in error && typeof error.code === "string") {
    return error.code;
  } else {
    return null;
  }
}

/** What an unknown thrown value says, on one line. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.replace(/\s+/g, " ").trim();
}
