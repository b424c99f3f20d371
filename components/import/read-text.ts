import { sizeWords } from "@/components/import/import-words";

/** What a file says, or why it cannot be taken: a sentence, and the line where the trouble is. */
export type ReadText = { text: string } | { reason: string; line: number | null };

/** Reads a file as UTF-8 text, whole, in the browser. */
export async function readText(file: File, bytesMax: number): Promise<ReadText> {
  if (file.size > bytesMax) {
    return refused(`It has ${sizeWords(file.size)}; a register may have ${sizeWords(bytesMax)} at most.`);
  }
  const bytes = await bytesOf(file);
  if (bytes === null) {
    return refused("The browser cannot read it: it is a folder, or it changed or moved since it was chosen.");
  }
  if (bytes.length === 0) return refused("It is empty.");
  if (isUtf16(bytes)) return refused("It is UTF-16 text. Save it as UTF-8 and choose it again.");
  const nul = bytes.indexOf(0);
  if (nul !== -1) return refused("It is not a text file.");
  const text = decode(bytes);
  return text === null
    ? { reason: "This line is not UTF-8 text. Save the file as UTF-8.", line: firstBadLine(bytes) }
    : { text };
}

function refused(reason: string): ReadText {
  return { reason, line: null };
}

async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const lineFeed = 10;

/** A line feed is never a part of a longer character, so lines can be read one by one. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(lineFeed, start);
    const stop = end === -1 ? bytes.length : end;
    if (decode(bytes.subarray(start, stop)) === null) return line;
    start = stop + 1;
  }
  return line;
}
