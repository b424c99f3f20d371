import type { ReadText } from "@/components/import/read-text";
import { refusalWords } from "@/components/items/refusal-words";
import { CallError } from "@/lib/http/call";

/** Why there is no report: what did not happen, where in the file, and what to quote. */
export type Refusal = {
  title: string;
  reason: string;
  line: number | null;
  /** The line itself, as the file has it. */
  excerpt: string | null;
  requestId: string | null;
};

const excerptLengthMax = 200;

/** What the browser could not read. */
export function refusalOfFile(filename: string, read: Exclude<ReadText, { text: string }>): Refusal {
  return { title: `${filename} was not read`, ...read, excerpt: null, requestId: null };
}

/** What the server did not take, with the line at fault out of the file. */
export function refusalOfCall(error: unknown, filename: string, content: string): Refusal {
  const message = refusalWords(error);
  const problem = error instanceof CallError ? error.problem : null;
  const said = { title: `${filename} was not compared`, excerpt: null, requestId: problem?.requestId ?? null };
  switch (problem?.code) {
    case "unreadable-register": {
      const line = typeof problem.line === "number" ? problem.line : null;
      const reason = typeof problem.reason === "string" ? problem.reason : message;
      const title = `${filename} cannot be read as a register`;
      return { title, reason, line, excerpt: line === null ? null : lineOf(content, line), requestId: null };
    }
    case "body-too-large":
      return {
        ...said,
        reason: "Wrapped for sending it is too large. Split it, or leave out what is not debt.",
        line: null,
      };
    default:
      return { ...said, reason: message, line: null };
  }
}

/** Why an import was not made; null when nobody knows whether it was. */
export function refusalOfImport(error: unknown, filename: string): Refusal | null {
  if (!(error instanceof CallError) || error.problem === null) return null;
  const title = `${filename} was not imported`;
  return { title, reason: error.message, line: null, excerpt: null, requestId: error.problem.requestId };
}

function lineOf(content: string, line: number): string | null {
  const text = content.split(/\r\n|\r|\n/, line)[line - 1]?.trim();
  if (!text) return null;
  return text.length > excerptLengthMax ? `${text.slice(0, excerptLengthMax)}…` : text;
}
