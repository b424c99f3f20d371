/** Where a JSON text breaks off, as an offset, and what stands there in words. */
export type JsonFault = { offset: number; found: string };

type Expects = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end" | "nothing";

const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/uy;

/** The place at which a text stops being JSON (RFC 8259); null when it is JSON. */
export function findJsonFault(text: string): JsonFault | null {
  const open: ("{" | "[")[] = [];
  let expects: Expects = "value";
  let at = skipSpace(text, 0);
  for (; at < text.length; at = skipSpace(text, at)) {
    const sign = text[at] ?? "";
    const value: boolean = expects === "value" || expects === "value-or-end";
    const end = value || expects === "key" || expects === "key-or-end" ? endOfToken(text, at, value) : at;
    if ((sign === "}" || sign === "]") && closes(sign, open[open.length - 1], expects)) {
      open.pop();
      at += 1;
      expects = open.length > 0 ? "comma-or-end" : "nothing";
    } else if (value && (sign === "{" || sign === "[")) {
      open.push(sign);
      at += 1;
      expects = sign === "{" ? "key-or-end" : "value-or-end";
    } else if (end > at) {
      at = end;
      expects = !value ? "colon" : open.length > 0 ? "comma-or-end" : "nothing";
    } else if (sign === ":" && expects === "colon") {
      at += 1;
      expects = "value";
    } else if (sign === "," && expects === "comma-or-end") {
      at += 1;
      expects = open[open.length - 1] === "{" ? "key" : "value";
    } else {
      return { offset: at, found: JSON.stringify([...text.slice(at, at + 2)][0] ?? sign) };
    }
  }
  return expects === "nothing" ? null : { offset: text.length, found: "the end of the file" };
}

/** The offsets at which the entries of an array begin: of the array itself, or of the one under `key` at the top of an object. */
export function offsetsOfEntries(text: string, key: string | null): number[] {
  const offsets: number[] = [];
  const depth = key === null ? 1 : 2;
  let level = 0;
  let inside = key === null;
  let waits = false;
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const sign = text[at] ?? "";
    if (inside && level === depth && waits && sign !== "]") {
      offsets.push(at);
      waits = false;
    }
    if (sign === "{" || sign === "[") {
      level += 1;
      waits = level === depth && inside;
    } else if (sign === "}" || sign === "]") {
      level -= 1;
      inside = key === null ? inside : inside && level >= depth;
    } else if (sign === ",") {
      waits = level === depth && inside;
    }
    const end = sign === '"' ? endOfToken(text, at, true) : at + 1;
    inside ||=
      key !== null &&
      level === 1 &&
      text.slice(at, end) === JSON.stringify(key) &&
      /^\s*:\s*\[/u.test(text.slice(end, end + 50));
    at = Math.max(end, at + 1);
  }
  return offsets;
}

function closes(sign: "}" | "]", opened: "{" | "[" | undefined, expects: Expects): boolean {
  return sign === "}"
    ? opened === "{" && (expects === "key-or-end" || expects === "comma-or-end")
    : opened === "[" && (expects === "value-or-end" || expects === "comma-or-end");
}

function endOfToken(text: string, at: number, value: boolean): number {
  if (text[at] === '"') {
    return endOfString(text, at);
  }
  literal.lastIndex = at;
  return value ? at + (literal.exec(text)?.[0].length ?? 0) : at;
}

/** Behind the closing quotation mark; where a string breaks off or holds what none may, the place it begins. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === '"') {
      return at + 1;
    } else if (sign < " ") {
      return start;
    } else if (sign === "\\") {
      const escaped = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/u.exec(text.slice(at + 1, at + 6))?.[0];
      if (escaped === undefined) {
        return start;
      }
      at += escaped.length;
    }
  }
  return start;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t")) {
    at += 1;
  }
  return at;
}
