import type { Table, TableCell } from "mdast";
import {
  cellOf,
  type Grid,
  gridOf,
  isEmptyCell,
  type Row,
  titleColumn,
} from "@/lib/discovery/sources/markdown/columns";
import type { Field } from "@/lib/discovery/sources/markdown/fields";
import { type Group, isGrading, openGroup } from "@/lib/discovery/sources/markdown/group";
import { isPlaceholderId } from "@/lib/discovery/sources/markdown/ids";
import { readLead } from "@/lib/discovery/sources/markdown/lead";
import { type Rich, trimRich } from "@/lib/discovery/sources/markdown/rich";
import { saysNothing, sectionKind } from "@/lib/discovery/sources/markdown/section-kind";
import type { Body, DocumentContext, Unit } from "@/lib/discovery/sources/markdown/unit";
import { readStatus } from "@/lib/discovery/sources/values/read-status";
import type { Role } from "@/lib/discovery/sources/vocabulary/field-words";

const grading: ReadonlySet<Role> = new Set<Role>([
  "id",
  "number",
  "priority",
  "severity",
  "impact",
  "risk",
  "status",
  "location",
  "effort",
  "fix",
  "category",
  "owner",
  "found",
  "resolved",
  "pullRequest",
  "cause",
]);
const debtRoles: ReadonlySet<Role> = new Set<Role>([
  "id",
  "priority",
  "severity",
  "location",
  "effort",
  "fix",
  "impact",
  "problem",
]);

/** What kind of table stands there: rows that are items, rows that carry known ids, or neither. */
export type TableKind = "items" | "tracking" | "other";

/** Tells a table of debt from legends, counts, metrics and lists of what works (RULES.md section 1). */
export function tableKind(grid: Grid, context: DocumentContext): TableKind {
  const roles = grid.columns.map(({ role }) => role);
  const title = titleColumn(grid);
  const graded = roles.filter((role, index) => role !== null && index !== title && grading.has(role));
  const identified = roles.includes("id");
  if (isLegend(grid, context) || roles.includes("metric") || roles.includes("meaning") || grid.rows.length === 0) {
    return "other";
  } else if (title < 0) {
    return identified && graded.length > 1 ? "tracking" : "other";
  } else if (roles[title] === "description" && !identified && graded.length < 2) {
    return "other";
  } else if (graded.length === 0) {
    return "other";
  }
  const tells = roles.some(
    (role, index) => role !== null && debtRoles.has(role) && (index !== title || role === "problem"),
  );
  return tells || identified || roles[title] === "title" ? "items" : "other";
}

/** The rows of a table as units; rows for nothing, examples, sums and rows that head others are left out. */
export function unitsOfTable(table: Table, group: Group, place: "plain" | "repeats", context: DocumentContext): Unit[] {
  const grid = gridOf(table);
  const kind = tableKind(grid, context);
  if (
    kind === "other" ||
    (place === "repeats" && !grid.columns.some(({ role }) => role === "id" || role === "number"))
  ) {
    return [];
  }
  const lifecycle = hasForeignStatus(grid);
  const units: Unit[] = [];
  let inside = group;
  for (const [index, row] of grid.rows.entries()) {
    const heading = headingOfRows(grid, row);
    if (heading) {
      inside =
        isGrading(heading.text, context) || sectionKind(heading.text).kind === "plain"
          ? openGroup(heading, group, context)
          : inside;
    } else if (!isPlaceholderRow(grid, row)) {
      const raw = table.children[index + 1]?.children.map((cell) => rawOf(cell, context.text)) ?? [];
      const unit = unitOfRow(grid, row, raw, inside, lifecycle, context);
      units.push({ ...unit, repeats: place === "repeats" || kind === "tracking", table: grid.line });
    }
  }
  return units;
}

/** A row as a unit, `raw` being the Markdown of its cells; with `lifecycle` its Status column counts only where it says done. */
export function unitOfRow(
  grid: Grid,
  row: Row,
  raw: readonly string[],
  group: Group,
  lifecycle: boolean,
  context: DocumentContext,
): Unit {
  const at = titleColumn(grid);
  const title = trimRich(row.cells[at] ?? { text: "", marks: [] });
  const lead = readLead(title, { ...context, numbers: "no-numbers" });
  const fields: Field[] = grid.columns.map((column, index) => ({
    label: index === at ? "" : column.head,
    role: index === at ? null : roleInRow(column.role, row.cells[index]?.text ?? "", lifecycle),
    value: row.cells[index] ?? { text: "", marks: [] },
    lines: null,
    leads: true,
    depth: "own",
  }));
  const own = cellOf(grid, row, "id") ?? cellOf(grid, row, "number");
  const id =
    own && !isEmptyCell(own.text) ? own.text.replace(/^[\s[(`]+|[\s\])`:.]+$/gu, "").replace(/\s+/gu, " ") : lead.id;
  const body: Body = { kind: "parts", parts: partsOfRow(grid, fields, raw, at) };
  const proof = grid.columns.some(({ role }) => role === "id") || lead.id !== null ? "id" : "fields";
  return {
    kind: "row",
    line: row.line,
    id: id === "" ? null : id,
    title,
    lead,
    fields,
    group,
    box: null,
    body,
    repeats: false,
    table: null,
    proof,
  };
}

function roleInRow(role: Role | null, text: string, lifecycle: boolean): Role | null {
  return role === "status" && lifecycle && readStatus(text) !== "resolved" ? null : role;
}

/** The cells that tell more than the title, the description first. */
function partsOfRow(
  grid: Grid,
  fields: readonly Field[],
  raw: readonly string[],
  titleAt: number,
): Extract<Body, { kind: "parts" }>["parts"] {
  const parts = grid.columns.flatMap(({ head, role }, index) => {
    const markdown = index === grid.columns.length - 1 ? raw.slice(index).join(" | ") : (raw[index] ?? "");
    const field = fields[index] ?? null;
    const left = index === titleAt || isEmptyCell(field?.value.text ?? "") || role === "id" || role === "number";
    return left
      ? []
      : [
          {
            field,
            role,
            markdown: role === "description" ? markdown : `**${head === "" ? "Note" : head}:** ${markdown}`,
          },
        ];
  });
  const described = parts.filter(({ role }) => role === "description");
  return [...described, ...parts.filter(({ role }) => role !== "description")];
}

function rawOf(cell: TableCell, text: string): string {
  const from = cell.children[0]?.position?.start.offset;
  const to = cell.children[cell.children.length - 1]?.position?.end.offset;
  return from === undefined || to === undefined ? "" : text.slice(from, to).replaceAll("\\|", "|");
}

/** A row with one cell filled heads the rows below it. */
function headingOfRows(grid: Grid, row: Row): Rich | null {
  const filled = row.cells.filter((cell) => cell.text.trim() !== "");
  const [only] = filled;
  const bold = only?.marks.some(
    (mark) => mark.kind === "strong" && mark.end - mark.start >= only.text.trim().length - 3,
  );
  return grid.columns.length > 2 && filled.length === 1 && only && bold ? only : null;
}

function isPlaceholderRow(grid: Grid, row: Row): boolean {
  const title = row.cells[titleColumn(grid)]?.text ?? "";
  const id = (cellOf(grid, row, "id") ?? cellOf(grid, row, "number"))?.text ?? "";
  const others = row.cells.filter((cell) => cell.text !== title && !isEmptyCell(cell.text));
  const empty = titleColumn(grid) >= 0 && isEmptyCell(title) && (isEmptyCell(id) || others.length < 2);
  const nothing = saysNothing(title) && isEmptyCell(id);
  const sum = /^(?:(?:grand )?totals?|sum|razem|suma|gesamt|summe|total général|итого|всего|合计|总计|合計)\b/iu.test(
    row.cells[0]?.text.trim() ?? "",
  );
  return (
    empty ||
    nothing ||
    sum ||
    isPlaceholderId(id) ||
    row.cells.every((cell) => isEmptyCell(cell.text) || /^(?:\.{3}|…)$/u.test(cell.text))
  );
}

/** A first column of levels or states, each once, explains them. */
function isLegend(grid: Grid, context: DocumentContext): boolean {
  const [first] = grid.columns;
  const values = grid.rows.map((row) => row.cells[0]?.text.trim() ?? "");
  const grades =
    first?.role === "priority" ||
    first?.role === "severity" ||
    first?.role === "status" ||
    first?.role === "impact" ||
    first?.role === "category";
  const identified = grid.columns.some(({ role }) => role === "id" || role === "location");
  const distinct = new Set(values).size === values.length;
  const level = values.every((value) => isGrading(value, context));
  const title = grid.columns[titleColumn(grid)]?.role;
  return (
    grades && !identified && distinct && values.length <= 8 && level && (title === "description" || title === undefined)
  );
}

/** A Status column most of whose words are no state holds another classification (RULES.md section 4). */
export function hasForeignStatus(grid: Grid): boolean {
  const values = grid.rows
    .flatMap((row) => cellOf(grid, row, "status")?.text ?? [])
    .filter((text) => !isEmptyCell(text));
  const unknown = values.filter((value) => readStatus(value) === null);
  return unknown.length * 2 > values.length;
}
