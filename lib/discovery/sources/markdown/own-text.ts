/** Single-line text as Markdown that shows it as it is; `unescapeLine` gives it back exactly. */
export function escapeLine(text: string): string {
  const struck = (text.match(/~/gu)?.length ?? 0) > 1;
  const linked = /\]\s?[([]/u.test(text);
  return text
    .replace(/[\\`*<]/gu, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/&(?=#?[\p{L}\p{N}]{1,32};)/gu, "\\&")
    .replace(struck ? /~/gu : /(?!)/u, "\\~")
    .replace(linked ? /[[\]]/gu : /(?!)/u, "\\$&")
    .replace(/#+$/u, (signs) => [...signs].map((sign) => `\\${sign}`).join(""));
}

/** The text that `escapeLine` was given. */
export function unescapeLine(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/gu, "$1");
}

/** A text as a code span, whatever backticks and spaces are in it. */
export function toCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest === 1 ? 2 : longest === 0 ? 1 : longest + 1);
  const padded = /^[`\s]|[`\s]$/u.test(text) ? ` ${text} ` : text;
  return fence + padded + fence;
}

/** The texts of code spans that stand behind each other with commas between; null when there is anything else. */
export function fromCodes(markdown: string): string[] | null {
  const texts: string[] = [];
  let rest = markdown;
  while (rest !== "") {
    const fence = /^`+/u.exec(rest)?.[0];
    const end = fence === undefined ? -1 : closingFence(rest, fence);
    if (fence === undefined || end < 0) {
      return null;
    }
    const content = rest.slice(fence.length, end);
    texts.push(/^ [\s\S]* $/u.test(content) && content.trim() !== "" ? content.slice(1, -1) : content);
    rest = rest.slice(end + fence.length);
    if (rest !== "" && !rest.startsWith(", ")) {
      return null;
    }
    rest = rest.slice(2);
  }
  return texts;
}

function closingFence(text: string, fence: string): number {
  for (const run of text.slice(fence.length).matchAll(/`+/gu)) {
    if (run[0].length === fence.length) {
      return fence.length + run.index;
    }
  }
  return -1;
}
