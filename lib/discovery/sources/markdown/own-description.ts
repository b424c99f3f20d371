/** Headings, and lines that would end the item or hide what follows it from a reader. */
const risky = /^ {0,3}(?:#{1,3}(?:\s|$)|<!--|<\/?(?:script|pre|style|textarea|details)\b|<[?!])/imu;
const underlined = /\S[^\n]*\n {0,3}(?:=+|-+)[ \t]*(?:\n|$)/u;

/**
 * A description as it stands under an item: as it is where that is safe, else quoted line by line, so that headings, open code
 * fences and comments in it stay its own. `unquoteDescription` gives it back exactly.
 */
export function quoteDescription(description: string): string {
  return isSafe(description)
    ? description
    : description
        .split("\n")
        .map((line) => (line === "" ? ">" : `> ${line}`))
        .join("\n");
}

/** The description that `quoteDescription` was given. */
export function unquoteDescription(markdown: string): string {
  const lines = markdown.split("\n");
  return lines.every((line) => line.startsWith(">"))
    ? lines.map((line) => line.replace(/^> ?/u, "")).join("\n")
    : markdown;
}

function isSafe(description: string): boolean {
  if (description === "") {
    return true;
  }
  const edges =
    description.trim() === description &&
    !/^(?:>|\s|\*\*[^*\n]{1,20}:\*\*)/u.test(description) &&
    !/(?:^|\n)-{3}$/u.test(description);
  return edges && !risky.test(description) && !underlined.test(description) && closesFences(description);
}

function closesFences(markdown: string): boolean {
  let open: string | null = null;
  for (const line of markdown.split("\n")) {
    const fence = /^\s*(`{3,}|~{3,})(.*)$/u.exec(line);
    const [, sign = "", info = ""] = fence ?? [];
    if (fence && open === null) {
      open = sign.startsWith("`") && info.includes("`") ? null : sign;
    } else if (fence && open !== null && sign.startsWith(open) && info.trim() === "") {
      open = null;
    }
  }
  return open === null;
}
