import type { Table, TableRow } from "mdast";
import { isBareId, isPlaceholderId } from "@/lib/discovery/sources/markdown/ids";
import { joinRich, type Rich, richOf } from "@/lib/discovery/sources/markdown/rich";
import { roleOf } from "@/lib/discovery/sources/values/role-of";
import type { Role } from "@/lib/discovery/sources/vocabulary/field-words";
import { fold, phrasesOf } from "@/lib/discovery/sources/vocabulary/languages";
import { emptyWords } from "@/lib/discovery/sources/vocabulary/section-words";

/** A column with what it holds; `role` is settled by its head and, where that is not enough, by its cells. */
export type Column = { head: string; role: Role | null };
/** A row with as many cells as the head; what is too much stands in the last one. */
export type Row = { cells: Rich[]; line: number };
export type Grid = { columns: Column[]; rows: Row[]; line: number };

const nothing: ReadonlySet<string> = new Set(phrasesOf(emptyWords));
const titleRoles: readonly Role[] = ["title", "problem", "description"];

const grids = new WeakMap<Table, Grid>();

/** A table as columns and rows; worked out once for each table. */
export function gridOf(table: Table): Grid {
  const grid = grids.get(table) ?? readGrid(table);
  grids.set(table, grid);
  return grid;
}

function readGrid(table: Table): Grid {
  const [head, ...body] = table.children;
  const heads = head?.children.map((cell) => richOf(cell.children).text.replace(/\s+/gu, " ")) ?? [];
  const rows = body.map((row) => ({ cells: cellsOf(row, heads.length), line: row.position?.start.line ?? 1 }));
  return { columns: settleColumns(heads, rows), rows, line: table.position?.start.line ?? 1 };
}

/** What each column holds, by its head and, where that is not enough, by its cells. */
export function settleColumns(heads: readonly string[], rows: readonly Row[]): Column[] {
  return heads.map((head, index) => ({ head, role: settleRole(roleOf(head), index, rows) }));
}

/** The column that tells the debt, in the order of RULES.md section 3; -1 when there is none. */
export function titleColumn(grid: Grid): number {
  for (const role of titleRoles) {
    const index = grid.columns.findIndex((column) => column.role === role);
    if (index >= 0) {
      return index;
    }
  }
  return fallbackTitle(grid);
}

/** The cell under the first column of a role. */
export function cellOf(grid: Grid, row: Row, role: Role): Rich | null {
  const index = grid.columns.findIndex((column) => column.role === role);
  return row.cells[index] ?? null;
}

/** Whether a cell holds nothing, or a dash or word for nothing. */
export function isEmptyCell(text: string): boolean {
  const bare = fold(text);
  return bare === "" || nothing.has(bare) || nothing.has(bare.replace(/[().*_]/gu, "").trim());
}

function cellsOf(row: TableRow, count: number): Rich[] {
  const cells = row.children.map((cell) => richOf(cell.children));
  if (cells.length > count && count > 0) {
    const rest = joinRich(cells.slice(count - 1));
    return [...cells.slice(0, count - 1), { ...rest, text: rest.text.replaceAll("\n", " ") }];
  }
  return [...cells, ...Array.from({ length: count - cells.length }, () => ({ text: "", marks: [] }))];
}

function settleRole(named: Role | null, index: number, rows: readonly Row[]): Role | null {
  const values = rows.map((row) => row.cells[index]?.text.trim() ?? "").filter((text) => !isEmptyCell(text));
  const share = (matches: (text: string) => boolean) => values.filter(matches).length / Math.max(values.length, 1);
  if (values.length === 0) {
    return named;
  }
  const identifies = named === null || titleRoles.includes(named) || named === "subject";
  if (identifies && index < 2 && share((text) => isBareId(text) || isPlaceholderId(text)) >= 0.8) {
    return "id";
  } else if (identifies && share((text) => /^(?:#?[\d\s.,%–/-]+|(?:[\p{L}-]+-?\d+[,;/\s]*){2,})$/u.test(text)) >= 0.8) {
    return named === null || index > 0 ? "count" : "number";
  } else if (named === "priority" && isRanking(values)) {
    return "rank";
  } else {
    return named;
  }
}

/** Figures that each stand once, from 1 on and beyond the four levels, rank the items; they are no level. */
function isRanking(values: readonly string[]): boolean {
  const figures = values.map((value) => /^#?(\d{1,3})\.?$/u.exec(value)?.[1]);
  return (
    figures.every((figure) => figure !== undefined) && new Set(figures).size === values.length && values.length > 3
  );
}

function fallbackTitle(grid: Grid): number {
  const graded = grid.columns.some(
    ({ role }) => role === "id" || role === "priority" || role === "severity" || role === "location",
  );
  const first = grid.columns.findIndex(({ role }) => role === "subject" || role === null);
  return graded ? first : -1;
}
