/** Why a command stops, as one sentence for the person who typed it. */
export class Refusal extends Error {}

/**
 * Prints what went wrong as one sentence; the stack only for who asks for it with LOG_LEVEL=debug.
 * @param {unknown} error
 */
export function report(error) {
  const isSentence = error instanceof Refusal || (error instanceof Error && error.name === "CannotStart");
  const reason = error instanceof Error ? error.message : String(error);
  const sentence = isSentence ? reason : `Paydown could not start: ${reason.replace(/\s+/g, " ").trim()}`;
  if (sentence !== "") {
    console.error(sentence);
  }
  if (["debug", "trace"].includes(process.env.LOG_LEVEL ?? "") && error instanceof Error) {
    console.error(error.stack, error.cause ?? "");
  }
}
