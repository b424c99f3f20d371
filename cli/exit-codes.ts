import { AppError } from "@/lib/errors";
import { CallError } from "@/lib/http/call";

/** What the command answers to the shell; documented in `docs/guide.md`. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  notAllowed: 3,
  notFound: 4,
  refused: 5,
  unreachable: 6,
} as const;

/** The exit code of a failure. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CallError) return codeOfStatus(error.status);
  if (error instanceof AppError) return error.code === "not-found" ? exitCodes.notFound : exitCodes.refused;
  return exitCodes.failed;
}

function codeOfStatus(status: number): number {
  if (status === 0 || status === 503) return exitCodes.unreachable;
  if (status === 401 || status === 403) return exitCodes.notAllowed;
  if (status === 404) return exitCodes.notFound;
  return status >= 400 && status < 500 ? exitCodes.refused : exitCodes.failed;
}
