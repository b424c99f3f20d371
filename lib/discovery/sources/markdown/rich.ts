import type { Nodes } from "mdast";

/** What a stretch of a plain text is in the Markdown; `url` is the address of a link. */
export type Mark = {
  kind: "code" | "struck" | "strong" | "emphasis" | "link";
  start: number;
  end: number;
  url: string | null;
};
/** Markdown as the text that a reader sees, lines kept, with what each stretch of it was. */
export type Rich = { text: string; marks: readonly Mark[] };

type Draft = { text: string; marks: Mark[]; struckFrom: number | null };

/** The visible text of nodes; code blocks, HTML and images leave nothing, cells and list entries stand on lines of their own. */
export function richOf(nodes: readonly Nodes[]): Rich {
  const draft: Draft = { text: "", marks: [], struckFrom: null };
  for (const node of nodes) {
    append(draft, node);
  }
  return trimRich({ text: draft.text, marks: draft.marks });
}

/** A part of a text with the marks that touch it. */
export function sliceRich(rich: Rich, from: number, to: number = rich.text.length): Rich {
  const marks = rich.marks
    .filter((mark) => mark.end > from && mark.start < to)
    .map((mark) => ({ ...mark, start: Math.max(mark.start, from) - from, end: Math.min(mark.end, to) - from }));
  return { text: rich.text.slice(from, to), marks };
}

/** A text without the white space around it. */
export function trimRich(rich: Rich): Rich {
  const from = rich.text.length - rich.text.trimStart().length;
  return sliceRich(rich, from, Math.max(from, rich.text.trimEnd().length));
}

/** Several texts under each other. */
export function joinRich(parts: readonly Rich[]): Rich {
  let text = "";
  const marks: Mark[] = [];
  for (const part of parts.filter((each) => each.text !== "")) {
    const at = text === "" ? 0 : text.length + 1;
    text = text === "" ? part.text : `${text}\n${part.text}`;
    marks.push(...part.marks.map((mark) => ({ ...mark, start: mark.start + at, end: mark.end + at })));
  }
  return { text, marks };
}

/** Whether everything that can be read between two offsets is struck through. */
export function isStruck(rich: Rich, from: number, to: number): boolean {
  const struck = rich.marks.filter((mark) => mark.kind === "struck");
  let some = false;
  for (const match of rich.text.slice(from, to).matchAll(/[\p{L}\p{N}]+/gu)) {
    const at = from + match.index;
    if (!struck.some((mark) => mark.start <= at && mark.end >= at + match[0].length)) {
      return false;
    }
    some = true;
  }
  return some;
}

/** The addresses a text links to. */
export function urlsOf(rich: Rich): string[] {
  return rich.marks.flatMap((mark) => (mark.url === null ? [] : [mark.url]));
}

function append(draft: Draft, node: Nodes): void {
  switch (node.type) {
    case "text":
      draft.text += node.value;
      break;
    case "inlineCode":
      marked(draft, "code", null, () => {
        draft.text += node.value;
      });
      break;
    case "break":
      draft.text += "\n";
      break;
    case "html":
      appendHtml(draft, node.value);
      break;
    case "delete":
      marked(draft, "struck", null, () => appendAll(draft, node.children));
      break;
    case "strong":
    case "emphasis":
      marked(draft, node.type, null, () => appendAll(draft, node.children));
      break;
    case "link":
      marked(draft, "link", node.url, () => appendAll(draft, node.children));
      break;
    case "code":
    case "image":
    case "yaml":
    case "definition":
    case "footnoteReference":
      break;
    default:
      if ("children" in node) {
        appendBlock(draft, node.type, node.children);
      }
  }
}

function appendAll(draft: Draft, nodes: readonly Nodes[]): void {
  for (const node of nodes) {
    append(draft, node);
  }
}

function appendBlock(draft: Draft, type: Nodes["type"], children: readonly Nodes[]): void {
  const ends = { paragraph: "\n", heading: "\n", tableCell: " | ", tableRow: "\n" };
  appendAll(draft, children);
  draft.text += Object.entries(ends).find(([name]) => name === type)?.[1] ?? "";
}

function appendHtml(draft: Draft, html: string): void {
  if (/^<br\s*\/?>/iu.test(html) || /^<\/(?:p|li|div|tr)>/iu.test(html)) {
    draft.text += "\n";
  } else if (/^<(?:s|del|strike)>$/iu.test(html)) {
    draft.struckFrom ??= draft.text.length;
  } else if (/^<\/(?:s|del|strike)>$/iu.test(html) && draft.struckFrom !== null) {
    draft.marks.push({ kind: "struck", start: draft.struckFrom, end: draft.text.length, url: null });
    draft.struckFrom = null;
  }
}

function marked(draft: Draft, kind: Mark["kind"], url: string | null, write: () => void): void {
  const start = draft.text.length;
  write();
  draft.marks.push({ kind, start, end: draft.text.length, url });
}
