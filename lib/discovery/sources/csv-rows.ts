import type { CsvRecord } from "@/lib/discovery/sources/csv-records";
import { buildItem } from "@/lib/discovery/sources/markdown/build-item";
import {
  type Column,
  cellOf,
  type Grid,
  isEmptyCell,
  type Row,
  settleColumns,
  titleColumn,
} from "@/lib/discovery/sources/markdown/columns";
import { noGroup } from "@/lib/discovery/sources/markdown/group";
import { hasForeignStatus, unitOfRow } from "@/lib/discovery/sources/markdown/rows";
import type { ColumnName, ImportedItem, ImportedLocation, ReadOptions } from "@/lib/discovery/sources/source";
import { readDate, slashOrderOf } from "@/lib/discovery/sources/values/read-date";
import { wholeLines } from "@/lib/discovery/sources/values/read-lines";
import { readWholePath, toLocations } from "@/lib/discovery/sources/values/read-places";
import { roleOf } from "@/lib/discovery/sources/values/role-of";
import type { Role } from "@/lib/discovery/sources/vocabulary/field-words";

/** Reads one row; null when it has no title. */
export type RowReader = (row: CsvRecord) => ImportedItem | null;

const rolesOfColumns: Record<ColumnName, Role | null> = {
  sourceId: "id",
  title: "title",
  description: "description",
  priority: "priority",
  status: "status",
  category: "category",
  path: "location",
  locations: "location",
  line: "line",
  endLine: null,
  pullRequests: "pullRequest",
  foundOn: "found",
  resolvedOn: "resolved",
  labels: "labels",
  effortHours: "effort",
  assignee: "owner",
};
const titleRoles: ReadonlySet<Role | null> = new Set<Role | null>(["title", "problem", "description"]);
const endLineHead = /^(?:end ?line|line ?end|endline|to line|last line)$/iu;
/** Columns of scanners whose value ends a finding: not active, false positive, duplicate, suppressed, mitigated. */
const endings = [
  [/^(?:is )?active$/iu, /^(?:false|no|0)$/iu],
  [/^(?:is )?(?:false positive|duplicate|mitigated|suppressed|fixed|out of scope)$/iu, /^(?:true|yes|1)$/iu],
] as const;

/** A reader for the rows under a head; null when no column holds a title. */
export function readRows(
  head: readonly string[],
  records: readonly CsvRecord[],
  options: ReadOptions,
): RowReader | null {
  const heads = head.map((name) => (roleOf(name) === null ? spaced(name) : name));
  const rows = records.map((record) => rowOf(record, head.length));
  const columns = mapByHand(settleColumns(heads, rows), head, options).map((column, index) =>
    settlePaths(column, index, rows),
  );
  const grid: Grid = { columns: columns.map(({ role }, index) => ({ head: head[index] ?? "", role })), rows, line: 1 };
  const at = titleColumn(grid);
  if (!titleRoles.has(columns[at]?.role ?? null)) {
    return null;
  }
  const lifecycle = hasForeignStatus(grid);
  const numbered = new Set(rows.map((row) => cellOf(grid, row, "number")?.text)).size === rows.length;
  const orders = columns.map((_, index) => slashOrderOf(rows.map((row) => row.cells[index]?.text ?? "")));
  const context = { text: "", census: new Map<string, number>(), letters: new Map(), numbers: "no-numbers" as const };
  return (record) => {
    const row = dated(rowOf(record, head.length), columns, orders);
    const title = [at, ...columns.keys()]
      .map((index) => (titleRoles.has(columns[index]?.role ?? null) ? (row.cells[index]?.text ?? "") : ""))
      .find((text) => !isEmptyCell(text));
    if (title === undefined) {
      return null;
    }
    const raw = row.cells.map(({ text }) => text);
    const item = buildItem(
      { unit: unitOfRow(grid, row, raw, noGroup, lifecycle, context), id: idOf(grid, row, numbered), repeats: [] },
      context,
    );
    const ended = heads.some((name, index) =>
      endings.some(([column, value]) => column.test(name) && value.test(raw[index]?.trim() ?? "")),
    );
    const locations = locationsIn(grid, row, options.pathPrefix);
    return {
      ...item,
      title: title.replace(/\s+/gu, " ").trim(),
      status: ended ? "resolved" : item.status,
      locations: locations ?? item.locations,
    };
  };
}

/** "filePath", "file_path" and "File Path" are one name. */
function spaced(head: string): string {
  return head
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/_/gu, " ")
    .trim();
}

function mapByHand(
  columns: readonly Column[],
  head: readonly string[],
  { columns: mapped = {} }: ReadOptions,
): Column[] {
  const roles = new Map<string, Role>();
  for (const [name, header] of Object.entries(mapped)) {
    const role = Object.entries(rolesOfColumns).find(([known]) => known === name)?.[1];
    if (header !== undefined && role) {
      roles.set(header, role);
    }
  }
  const taken = new Set(roles.values());
  return columns.map((column, index) => {
    const role = roles.get(head[index] ?? "");
    return role
      ? { ...column, role }
      : { ...column, role: column.role !== null && taken.has(column.role) ? null : column.role };
  });
}

/** A column named Source that holds paths tells the location. */
function settlePaths(column: Column, index: number, rows: readonly Row[]): Column {
  const values = rows.map((row) => row.cells[index]?.text.trim() ?? "").filter((text) => text !== "");
  const paths = values.filter((value) => /[\\/]/u.test(value) && !/\s|:\/\//u.test(value));
  return column.role === "source" && values.length > 0 && paths.length === values.length
    ? { ...column, role: "location" }
    : column;
}

function rowOf({ cells, line }: CsvRecord, count: number): Row {
  const kept = cells.length > count ? [...cells.slice(0, count - 1), cells.slice(count - 1).join(", ")] : cells;
  return { line, cells: Array.from({ length: count }, (_, index) => ({ text: kept[index] ?? "", marks: [] })) };
}

function dated(row: Row, columns: readonly Column[], orders: readonly ReturnType<typeof slashOrderOf>[]): Row {
  const cells = row.cells.map((cell, index) => {
    const role = columns[index]?.role;
    const date = role === "found" || role === "resolved" ? readDate(cell.text, orders[index] ?? null) : null;
    return date === null ? cell : { text: date, marks: [] };
  });
  return { ...row, cells };
}

/** An id, or a running number where no two rows have the same. */
function idOf(grid: Grid, row: Row, numbered: boolean): string | null {
  const text = (cellOf(grid, row, "id") ?? (numbered ? cellOf(grid, row, "number") : null))?.text.trim() ?? "";
  return isEmptyCell(text) ? null : text;
}

function locationsIn(grid: Grid, row: Row, prefix: string | undefined): ImportedLocation[] | null {
  const cell = cellOf(grid, row, "location")?.text ?? "";
  const whole = /[,;\n]/u.test(cell) ? null : readWholePath(cell);
  if (!whole || isEmptyCell(cell)) {
    return null;
  }
  const path =
    prefix !== undefined && whole.path.startsWith(prefix) && whole.path.length > prefix.length
      ? whole.path.slice(prefix.length)
      : whole.path;
  const started = [...whole.lines, ...wholeLines(cellOf(grid, row, "line")?.text ?? "")];
  const endAt = grid.columns.findIndex(({ head }) => endLineHead.test(spaced(head)));
  const end = Number(row.cells[endAt]?.text ?? Number.NaN);
  const lines = started.map((range) => (end >= range.start ? { start: range.start, end } : range));
  return toLocations([{ path, lines }]);
}
