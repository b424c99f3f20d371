/** Prints one value as JSON, for other programs; the shape is the API's. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Prints a line. */
export function print(line = ""): void {
  process.stdout.write(`${line}\n`);
}

/** Prints what went wrong, in one line, where it does not mix with the answer. */
export function complain(line: string): void {
  process.stderr.write(`paydown: ${line}\n`);
}

/** Rows as columns of equal width; the last one takes what is left. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows.reduce<number[]>((known, row) => row.map((cell, i) => Math.max(known[i] ?? 0, cell.length)), []);
  for (const row of rows) {
    print(
      row
        .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0)))
        .join("  ")
        .trimEnd(),
    );
  }
}
