/** Cuts `src/a.py:34-54` into path and lines; a path without them stays whole. */
export function splitPlace(text: string): { path: string; startLine: number | null; endLine: number | null } {
  const match = /^(.+?)(?::|#L)(\d+)(?:[-–](?:L)?(\d+))?$/.exec(text);
  if (!match?.[1]) return { path: text, startLine: null, endLine: null };
  const startLine = Number(match[2]);
  return { path: match[1], startLine, endLine: match[3] ? Number(match[3]) : startLine };
}
