const signsPerParagraphMax = 300;
const nestingMax = 24;
const indentMax = 80;
const lineLengthMax = 20_000;

const begins = /^\s{0,80}(?:[-*+]\s|>|#{1,6}\s|\||\d{1,9}[.)]\s|```|~~~|$)/u;

/**
 * A copy of the same length for the parser alone, in which what no person writes is inert: hundreds of emphasis or bracket
 * signs in one paragraph, lists and quotes nested dozens deep, ends of endless lines. It keeps the parser's time linear;
 * texts are cut from the original by offset.
 */
export function defuse(text: string): string {
  let signs = 0;
  return text
    .split("\n")
    .map((line) => {
      signs = begins.test(line) ? 0 : signs;
      const shallow = flatten(line.length > lineLengthMax ? line.slice(0, lineLengthMax) : line);
      const calm = shallow.includes("|") ? calmCells(shallow) : calmSigns(shallow, signs);
      signs += line.length - line.replace(/[*_~`[\]<!&]/gu, "").length;
      return calm.length < line.length ? calm.padEnd(line.length, "x") : calm;
    })
    .join("\n");
}

function calmCells(line: string): string {
  return line
    .split("|")
    .map((cell) => calmSigns(cell, 0))
    .join("|");
}

function calmSigns(text: string, before: number): string {
  let signs = before;
  return text.length + before <= signsPerParagraphMax
    ? text
    : text.replace(/[*_~`[\]<!&]/gu, (sign) => {
        signs += 1;
        return signs > signsPerParagraphMax ? "x" : sign;
      });
}

function flatten(line: string): string {
  const indent = /^[ \t]*/u.exec(line)?.[0].length ?? 0;
  const containers = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/u.exec(line)?.[0] ?? "";
  if (indent > indentMax && containers !== "") {
    return "x".repeat(containers.length) + line.slice(containers.length);
  }
  let depth = 0;
  const kept = containers.replace(/>|[-*+]|\d+[.)]/gu, (marker) => {
    depth += 1;
    return depth > nestingMax ? "x".repeat(marker.length) : marker;
  });
  return kept + line.slice(containers.length);
}
