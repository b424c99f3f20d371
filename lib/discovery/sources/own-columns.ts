/** The columns of a CSV that Paydown wrote, in order. */
export const ownColumns = [
  "id",
  "title",
  "description",
  "priority",
  "status",
  "category",
  "locations",
  "pull_requests",
  "found_on",
  "resolved_on",
  "labels",
  "effort_hours",
  "assignee",
] as const;
export type OwnColumn = (typeof ownColumns)[number];

/** Several texts in one cell: semicolons between, those inside behind a backslash. */
export function joinCell(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\\;]/gu, "\\$&")).join("; ");
}

/** The texts that `joinCell` was given. */
export function splitCell(cell: string): string[] {
  const texts: string[] = [];
  let text = "";
  for (let at = 0; at < cell.length; at += 1) {
    const sign = cell[at] ?? "";
    if (sign === "\\") {
      at += 1;
      text += cell[at] ?? "";
    } else if (sign === ";") {
      at += cell[at + 1] === " " ? 1 : 0;
      texts.push(text);
      text = "";
    } else {
      text += sign;
    }
  }
  return cell === "" ? [] : [...texts, text];
}
