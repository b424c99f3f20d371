/** A file as text with `\n` line ends, or why it is no text. */
export type PreparedText = { ok: true; text: string } | { ok: false; line: number | null; reason: string };

/**
 * Text of a file: UTF-8 without its byte order mark (UTF-16 only with one), line ends as `\n`. Refused, with the line: bytes
 * that are not UTF-8, and NUL characters, which no database text can hold.
 */
export function prepareText(input: string | Uint8Array): PreparedText {
  const decoded = typeof input === "string" ? { ok: true as const, text: input } : decode(input);
  if (!decoded.ok) {
    return decoded;
  }
  const text = decoded.text.replace(/^\uFEFF/u, "").replace(/\r\n?/gu, "\n");
  const nul = text.indexOf("\0");
  if (nul >= 0) {
    return { ok: false, line: lineAt(text, nul), reason: "The file holds a NUL character, so it is not a text file." };
  }
  return { ok: true, text };
}

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
    line += 1;
  }
  return line;
}

function decode(bytes: Uint8Array): PreparedText {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  try {
    return { ok: true, text: new TextDecoder(utf16 ?? "utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const line = utf16 === null ? lineOfBadByte(bytes) : null;
    return { ok: false, line, reason: "The file is not UTF-8 text; save it as UTF-8 and try again." };
  }
}

function lineOfBadByte(bytes: Uint8Array): number {
  const lenient = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let at = 0;
  for (const [index, lineText] of lenient.split("\n").entries()) {
    const encoded = encoder.encode(lineText);
    if (encoded.some((byte, offset) => bytes[at + offset] !== byte)) {
      return index + 1;
    }
    at += encoded.length + 1;
  }
  return 1;
}
