import type { Heading, Paragraph, Root, RootContent } from "mdast";
import { fieldsOfNodes } from "@/lib/discovery/sources/markdown/fields";
import { type Rich, richOf } from "@/lib/discovery/sources/markdown/rich";
import { roleOf } from "@/lib/discovery/sources/values/role-of";

/** A heading with what stands under it: its own nodes up to the next heading, and the sections below it. */
export type Section = {
  title: Rich;
  /** 0 for the document itself, else the level of the heading. */
  depth: number;
  line: number;
  /** Offsets: of the heading, of what follows it, of the end of everything below it. */
  start: number;
  bodyStart: number;
  end: number;
  nodes: RootContent[];
  children: Section[];
};

/** The document as a tree of sections; headings inside lists, quotes and code open none. */
export function sectionsOf(root: Root, text: string): Section {
  const document = newSection({ text: "", marks: [] }, 0, 1, 0, 0, text.length);
  const path: Section[] = [document];
  for (const node of root.children) {
    const heading = node.type === "heading" ? node : null;
    if (heading !== null && !isUnderlinedProse(heading, text)) {
      const section = openSection(path, heading, text.length);
      path[path.length - 1]?.children.push(section);
      path.push(section);
    } else {
      path[path.length - 1]?.nodes.push(heading ? asParagraph(heading) : node);
    }
  }
  for (const section of allSections(document)) {
    splitByBoldTitles(section);
  }
  return document;
}

/** Every section of a tree, the given one first. */
export function allSections(section: Section): Section[] {
  return [section, ...section.children.flatMap(allSections)];
}

/** Bold lines that each stand over a list of fields are headings of their own kind, where a section has several. */
function splitByBoldTitles(section: Section): void {
  const starts = section.nodes.flatMap((node, index) => (isBoldTitle(node, section.nodes[index + 1]) ? [index] : []));
  if (starts.length < 2) {
    return;
  }
  const end = section.children[0]?.start ?? section.end;
  const parts = starts.map((at, index) => boldSection(section, at, starts[index + 1] ?? section.nodes.length, end));
  section.nodes = section.nodes.slice(0, starts[0]);
  section.children = [...parts, ...section.children];
}

function boldSection(section: Section, from: number, to: number, end: number): Section {
  const [title, ...nodes] = section.nodes.slice(from, to);
  const start = title?.position?.start.offset ?? section.bodyStart;
  const bodyStart = title?.position?.end.offset ?? start;
  const next = section.nodes[to]?.position?.start.offset ?? end;
  const line = title?.position?.start.line ?? section.line;
  return { ...newSection(richOf(title ? [title] : []), section.depth + 1, line, start, bodyStart, next), nodes };
}

function isBoldTitle(node: RootContent, next: RootContent | undefined): boolean {
  const [only, ...others] = node.type === "paragraph" ? node.children : [];
  if (only?.type !== "strong" || others.length > 0 || next?.type !== "list" || roleOf(richOf([only]).text) !== null) {
    return false;
  }
  const labels = fieldsOfNodes([next]).filter(({ role, depth }) => role !== null && depth === "own");
  return labels.length > 1 || (labels.length === 1 && next.children.length === 1);
}

function openSection(path: Section[], heading: Heading, documentEnd: number): Section {
  const start = heading.position?.start.offset ?? 0;
  while (path.length > 1 && (path[path.length - 1]?.depth ?? 0) >= heading.depth) {
    const closed = path.pop();
    if (closed) {
      closed.end = start;
    }
  }
  const line = heading.position?.start.line ?? 1;
  return newSection(
    richOf(heading.children),
    heading.depth,
    line,
    start,
    heading.position?.end.offset ?? start,
    documentEnd,
  );
}

function newSection(title: Rich, depth: number, line: number, start: number, bodyStart: number, end: number): Section {
  return { title, depth, line, start, bodyStart, end, nodes: [], children: [] };
}

/** A paragraph right above `---` is a heading to the parser; authors mean a paragraph and a rule. */
function isUnderlinedProse(heading: Heading, text: string): boolean {
  const source = text.slice(heading.position?.start.offset ?? 0, heading.position?.end.offset ?? 0).trimStart();
  if (source.startsWith("#") || heading.depth !== 2) {
    return false;
  }
  const lines = source.split("\n").slice(0, -1);
  const [first = ""] = lines;
  return (
    lines.length > 1 ||
    first.length > 100 ||
    /[.:;!?。]$/u.test(first.trim()) ||
    /^\**[^*:]{1,40}(?::\*\*|\*\*\s*:|:\s)/u.test(first)
  );
}

function asParagraph(heading: Heading): Paragraph {
  return heading.position
    ? { type: "paragraph", children: heading.children, position: heading.position }
    : { type: "paragraph", children: heading.children };
}
