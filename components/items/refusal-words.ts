import { CallError } from "@/lib/http/call";

/** What a call was refused with, in the server's words. */
export function refusalWords(error: unknown): string {
  return error instanceof CallError ? error.message : "Something went wrong here. Nothing was changed.";
}

/** What is wrong with each field of what was sent, by its path. */
export function refusedFields(error: unknown): Record<string, string> {
  const refused = error instanceof CallError ? (error.problem?.fields ?? []) : [];
  return Object.fromEntries(refused.map(({ path, message }) => [path, message]));
}

/** Whether a call was given up by the page itself. */
export function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** Whether the same call may go better another time: the server was away or tripped. */
export function mayGoBetter(error: unknown): boolean {
  return error instanceof CallError && (error.status === 0 || error.status === 429 || error.status >= 500);
}
