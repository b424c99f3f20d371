const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const guarded = /^''*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A cell that no spreadsheet runs as a formula: what begins like one gets an apostrophe in front
 * (https://owasp.org/www-community/attacks/CSV_Injection). `unguardCell` takes it away again.
 */
export function guardCell(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** The text that `guardCell` was given. */
export function unguardCell(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}
