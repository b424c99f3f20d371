import type { List, ListItem, Nodes, Paragraph, RootContent, Table } from "mdast";
import { segmentsOf } from "@/lib/discovery/sources/markdown/labels";
import { joinRich, type Rich, richOf } from "@/lib/discovery/sources/markdown/rich";
import type { Section } from "@/lib/discovery/sources/markdown/sections";
import { roleOf } from "@/lib/discovery/sources/values/role-of";
import type { Role } from "@/lib/discovery/sources/vocabulary/field-words";

/** Something a register says under a label; text without a label has the label "". */
export type Field = {
  label: string;
  role: Role | null;
  value: Rich;
  /** Source lines that hold this field and nothing else, 1-based and inclusive. */
  lines: { first: number; last: number } | null;
  /** Whether the label begins a line; one in the midst of prose is no sign of an item. */
  leads: boolean;
  /** `nested` fields stand inside another field's list and are told there too. */
  depth: "own" | "nested";
};

const takesLists: ReadonlySet<Role> = new Set<Role>([
  "location",
  "problem",
  "description",
  "impact",
  "risk",
  "fix",
  "resolution",
  "cause",
  "evidence",
  "progress",
  "note",
  "source",
  "title",
]);

/** Everything a section says, its sub-headings included; a sub-heading such as "Impact" is the label of what it holds. */
export function fieldsOfSection(section: Section): Field[] {
  return [...fieldsOfNodes(section.nodes), ...section.children.flatMap(fieldsOfSubsection)];
}

/** The fields in the paragraphs, lists, quotes and field tables of some nodes. */
export function fieldsOfNodes(nodes: readonly RootContent[]): Field[] {
  const fields: Field[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    const found = node ? fieldsOfNode(node) : [];
    const last = found[found.length - 1];
    fields.push(...found);
    if (node?.type === "paragraph" && last && (last.label !== "" || last.value.text.endsWith(":"))) {
      const taken = takeFollowing(last, nodes.slice(index + 1));
      fields.push(...taken.fields);
      index += taken.count;
    }
  }
  return fields;
}

/** The fields of a table whose first column names them ("| Status | open |"); null when the table is none such. */
export function fieldsOfTable(table: Table): Field[] | null {
  const rows = table.children.map((row) => row.children.map((cell) => richOf(cell.children)));
  const pairs = rows.filter((cells) => cells.length === 2);
  const named = pairs.filter(([label]) => isFieldLabel(label?.text ?? ""));
  if (pairs.length !== rows.length || named.length < 2 || named.length * 2 < pairs.length || isLevelTable(pairs)) {
    return null;
  }
  return pairs.flatMap(([label, value]) =>
    label && value
      ? [{ label: label.text.trim(), role: roleOf(label.text), value, lines: null, leads: true, depth: "own" as const }]
      : [],
  );
}

function isFieldLabel(label: string): boolean {
  const role = roleOf(label);
  return role !== null && role !== "count" && role !== "rank" && role !== "metric";
}

/** A head that names what both columns hold explains levels or states. */
function isLevelTable(pairs: readonly Rich[][]): boolean {
  const [first, second] = (pairs[0] ?? []).map(({ text }) => roleOf(text));
  return first !== null && second !== null && second !== undefined && second !== "count";
}

function fieldsOfSubsection(section: Section): Field[] {
  const role = roleOf(section.title.text);
  const inner = fieldsOfSection(section);
  if (role === null) {
    return [unlabelled(section.title), ...inner];
  }
  const value = joinRich([
    richOf(section.nodes),
    ...section.children.flatMap((child) => [child.title, richOf(child.nodes)]),
  ]);
  const labelled = inner.filter((field) => field.label !== "").map((field) => ({ ...field, depth: "nested" as const }));
  return [{ label: section.title.text.trim(), role, value, lines: null, leads: true, depth: "own" }, ...labelled];
}

function fieldsOfNode(node: RootContent): Field[] {
  switch (node.type) {
    case "paragraph":
      return fieldsOfParagraph(node);
    case "list":
      return fieldsOfList(node, "own");
    case "blockquote":
      return fieldsOfNodes(node.children).map((field) => ({ ...field, lines: null }));
    case "table":
      return fieldsOfTable(node) ?? [unlabelled(richOf([node]))];
    default:
      return [];
  }
}

function fieldsOfParagraph(paragraph: Paragraph): Field[] {
  const rich = richOf([paragraph]);
  const start = paragraph.position?.start.line ?? 1;
  const sourceLines = (paragraph.position?.end.line ?? start) - start + 1;
  const aligned = rich.text.split("\n").length === sourceLines;
  return segmentsOf(rich).map(({ label, role, value, firstLine, lastLine, wholeLines, startsLine }) => ({
    label,
    role,
    value,
    lines: aligned && wholeLines ? { first: start + firstLine, last: start + lastLine } : null,
    leads: startsLine,
    depth: "own" as const,
  }));
}

function fieldsOfList(list: List, depth: Field["depth"]): Field[] {
  return list.children.flatMap((item) => fieldsOfListItem(item, depth));
}

function fieldsOfListItem(item: ListItem, depth: Field["depth"]): Field[] {
  const [first, ...rest] = item.children;
  if (first?.type !== "paragraph") {
    return item.children.flatMap((child) =>
      child.type === "list" ? fieldsOfList(child, depth) : [unlabelled(richOf([child]))],
    );
  }
  const segments = segmentsOf(richOf([first]));
  const single = segments.length === 1 && rest.length === 0 && item.position !== undefined;
  const fields: Field[] = segments.map((segment, index) => ({
    label: segment.label,
    role: segment.role,
    value: index === segments.length - 1 ? joinRich([segment.value, richOf(rest)]) : segment.value,
    lines: single && item.position ? { first: item.position.start.line, last: item.position.end.line } : null,
    leads: segment.startsLine,
    depth,
  }));
  const labelled = segments.some(({ label }) => label !== "");
  const nested = rest.flatMap((child) =>
    child.type === "list" ? fieldsOfList(child, labelled ? "nested" : depth) : [],
  );
  return [...fields, ...nested.filter((field) => field.label !== "")];
}

/** What stands behind a label that ends its paragraph belongs to it: its lists, and one paragraph when it says nothing yet. */
function takeFollowing(field: Field, nodes: readonly RootContent[]): { fields: Field[]; count: number } {
  const silent = field.value.text === "" || /[:：]$/u.test(field.value.text);
  const wants = silent || field.role === null || takesLists.has(field.role);
  const parts: Nodes[] = [];
  for (const [index, node] of nodes.entries()) {
    const prose = index === 0 && field.value.text === "" && node.type === "paragraph" && !startsWithLabel(node);
    if (!wants || !(prose || node.type === "list" || node.type === "code" || (node.type === "blockquote" && silent))) {
      break;
    }
    parts.push(node);
  }
  if (parts.length > 0) {
    field.value = joinRich([field.value, richOf(parts)]);
    field.lines = null;
  }
  const nested = parts.flatMap((node) => (node.type === "list" ? fieldsOfList(node, "nested") : []));
  return { fields: nested.filter(({ label }) => label !== ""), count: parts.length };
}

function startsWithLabel(paragraph: Paragraph): boolean {
  return segmentsOf(richOf([paragraph]))[0]?.label !== "";
}

function unlabelled(value: Rich): Field {
  return { label: "", role: null, value, lines: null, leads: true, depth: "own" };
}
