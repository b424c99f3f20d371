import type { List, ListItem, Nodes } from "mdast";
import { fieldsOfNodes } from "@/lib/discovery/sources/markdown/fields";
import { type Group, openGroup } from "@/lib/discovery/sources/markdown/group";
import { isPlaceholderId } from "@/lib/discovery/sources/markdown/ids";
import { readLead } from "@/lib/discovery/sources/markdown/lead";
import { type Rich, richOf, sliceRich, trimRich } from "@/lib/discovery/sources/markdown/rich";
import { saysNothing } from "@/lib/discovery/sources/markdown/section-kind";
import type { DocumentContext, Unit } from "@/lib/discovery/sources/markdown/unit";

/** Whether a list has checkboxes, at its own level or under plain bullets. */
export function hasBoxes(list: List): boolean {
  return list.children.some(
    (item) =>
      typeof item.checked === "boolean" || item.children.some((child) => child.type === "list" && hasBoxes(child)),
  );
}

/** `[~]` and `[/]` are boxes of work that has begun. */
function isHalfBox(item: ListItem): boolean {
  const [head] = item.children;
  return head?.type === "paragraph" && /^\[[~/]\]\s\S/u.test(richOf([head]).text);
}

/** The checkboxes of a list as units; a plain bullet over boxes is a group, and what stands under a box belongs to it. */
export function unitsOfList(list: List, group: Group, place: "plain" | "repeats", context: DocumentContext): Unit[] {
  return list.children.flatMap((item) => {
    if (typeof item.checked === "boolean" || isHalfBox(item)) {
      const unit = unitOfBox(item, group, context);
      const wanted =
        unit.lead.title !== "" &&
        !saysNothing(unit.lead.title) &&
        !isPlaceholderId(unit.title.text.split(/[\s:]/u)[0] ?? "");
      return wanted && (place === "plain" || unit.id !== null) ? [{ ...unit, repeats: place === "repeats" }] : [];
    }
    const [head, ...rest] = item.children;
    const inside = head?.type === "paragraph" ? openGroup(richOf([head]), group, context) : group;
    return rest.flatMap((child) => (child.type === "list" ? unitsOfList(child, inside, place, context) : []));
  });
}

/** A list entry as a unit: its bold lead or its line is the title, what stands under it belongs to it. */
export function unitOfBox(item: ListItem, group: Group, context: DocumentContext): Unit {
  const [head, ...rest] = item.children;
  const half = isHalfBox(item);
  const told = head ? richOf([head]) : { text: "", marks: [] };
  const line = half ? sliceRich(told, 4) : told;
  const whole = readLead({ ...line, text: line.text.replaceAll("\n", " ") }, { ...context, numbers: "numbers" });
  const bold = boldLead(line, whole.title);
  const title = bold ? sliceRich(line, 0, bold) : line;
  const lead = bold ? readLead(title, { ...context, numbers: "numbers" }) : whole;
  return {
    kind: "box",
    line: item.position?.start.line ?? 1,
    id: lead.id,
    title,
    lead: bold ? { ...lead, id: lead.id ?? whole.id, struck: lead.struck || whole.struck } : lead,
    fields: [
      ...(half
        ? [
            {
              label: "",
              role: "status" as const,
              value: { text: "in progress", marks: [] },
              lines: null,
              leads: true,
              depth: "own" as const,
            },
          ]
        : []),
      { label: "", role: null, value: trimRich(sliceRich(line, bold ?? 0)), lines: null, leads: true, depth: "own" },
      ...fieldsOfNodes(rest.filter(isBlock)),
    ],
    group,
    box: item.checked === true ? "checked" : "unchecked",
    body: { kind: "parts", parts: [{ field: null, markdown: bodyOfBox(item, line, bold, context.text) }] },
    repeats: false,
    table: null,
    proof: lead.id === null ? "fields" : "id",
  };
}

function isBlock(node: Nodes): node is ListItem["children"][number] {
  return node.type !== "root";
}

/** Where a bold phrase that is the title ends; null when the line has none at its start, or it is only an id or a label. */
function boldLead(line: Rich, wholeTitle: string): number | null {
  const mark = line.marks.find(({ kind }) => kind === "strong");
  const before = mark ? line.text.slice(0, mark.start) : "";
  const phrase = mark ? line.text.slice(mark.start, mark.end).replace(/[\s:：.–—-]+$/u, "") : "";
  if (!mark || /[\p{L}]{3}/u.test(before.replace(/\p{L}+[-_]?\d+/gu, "")) || phrase === "") {
    return null;
  }
  const start = wholeTitle.slice(0, 12);
  const isTitle = phrase.includes(start) || start.startsWith(phrase.slice(0, 12).trim());
  return isTitle && mark.end < line.text.length ? mark.end : null;
}

function bodyOfBox(item: ListItem, line: Rich, bold: number | null, text: string): string {
  const [head, ...rest] = item.children;
  const parts: string[] = [];
  if (bold !== null && head?.type === "paragraph") {
    const strong = head.children.findIndex((child) => child.type === "strong");
    const from = head.children[strong]?.position?.end.offset;
    const to = head.position?.end.offset;
    parts.push(from === undefined ? line.text.slice(bold) : text.slice(from, to).replace(/^[\s:：.–—-]+/u, ""));
  }
  const from = rest[0]?.position?.start.offset;
  const to = rest[rest.length - 1]?.position?.end.offset;
  if (from !== undefined && to !== undefined) {
    const column = (rest[0]?.position?.start.column ?? 1) - 1;
    parts.push(dedent(text.slice(from, to), column));
  }
  return parts.filter((part) => part.trim() !== "").join("\n\n");
}

function dedent(markdown: string, columns: number): string {
  return markdown.replaceAll(new RegExp(`\\n[ \\t]{1,${Math.max(columns, 1)}}`, "gu"), "\n");
}
