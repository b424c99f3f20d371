import { can } from "@/lib/access/can";
import { isInScope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import { prisma } from "@/lib/db/prisma";
import { type SqlRunner, sql, statement, type Tx, transaction } from "@/lib/db/sql";
import { createItems } from "@/lib/discovery/create-items";
import type { ImportAction, ImportCounts, ImportFile, ImportReport } from "@/lib/discovery/endpoints";
import { fitRecord } from "@/lib/discovery/fit-record";
import { isOwnExport, ownRegister } from "@/lib/discovery/own-export";
import { type ImportRights, type KnownRecord, type PlannedRow, planImport } from "@/lib/discovery/plan-import";
import { readFile } from "@/lib/discovery/read-file";
import { type RegisterRecord, readRecords, recordStatement } from "@/lib/discovery/register-records";
import type { ImportedItem, ReadNotice } from "@/lib/discovery/sources/source";
import { updateItems } from "@/lib/discovery/update-items";
import { recordEvent, registerStream } from "@/lib/events/record";
import { formatItemId, parseItemId } from "@/lib/items/words";

type Prepared = { register: string; source: ImportReport["source"]; items: ImportedItem[]; notices: ReadNotice[] };

/** What an import would do; changes nothing. */
export async function checkImport(viewer: Viewer, file: ImportFile): Promise<ImportReport> {
  const prepared = await prepare(file);
  const rows = planImport(prepared.items, await readKnown(sql, prepared), rightsOf(viewer));
  return report(file, prepared, rows, false);
}

const lockRegister = statement(
  "lock_import",
  "select pg_advisory_xact_lock(hashtext('import:' || $1))::text as locked",
);
const insertImport = statement(
  "insert_import",
  `insert into imports (id, register, source, filename, by_id, at, counts) values ($1, $2, $3, $4, $5, $6, $7::json)`,
);

/** Imports a register, all of it or nothing; the same file twice changes nothing. */
export async function applyImport(viewer: Viewer, file: ImportFile): Promise<ImportReport> {
  const prepared = await prepare(file);
  return transaction(async (tx) => {
    await tx.rows(lockRegister, [prepared.register]);
    const rows = planImport(prepared.items, await readKnown(tx, prepared), rightsOf(viewer));
    const told = { register: prepared.register, filename: file.filename, batchId: createId("bat", now()) };
    await createItems(tx, viewer, rows, told);
    await updateItems(tx, viewer, rows, told);
    const result = report(file, prepared, rows, true);
    await noteImport(tx, viewer, result);
    return result;
  });
}

/** The imports so far, newest first. */
export async function listImports() {
  const rows = await prisma().import.findMany({
    orderBy: { at: "desc" },
    take: 100,
    include: { by: { select: { id: true, name: true, kind: true } } },
  });
  return rows.map(({ byId: _, at, counts, ...row }) => ({ ...row, at: at.toISOString(), counts: countsOf(counts) }));
}

async function prepare(file: ImportFile): Promise<Prepared> {
  const { source, items, notices } = readFile(file);
  const register = (await isOwnExport(file.content)) ? ownRegister : (file.register ?? file.filename);
  const fitted = items.map(fitRecord);
  return {
    register,
    source,
    items: fitted.map(({ item }) => item),
    notices: [...notices, ...fitted.flatMap((one) => one.notices)].sort((a, b) => a.line - b.line),
  };
}

type OriginRow = { source_key: string; item_number: number; written: KnownRecord["written"] };

const selectOrigins = statement(
  "select_origins",
  "select source_key, item_number, written from import_origins where register = $1",
);
const recordsOfRegister = recordStatement("i.number in (select item_number from import_origins where register = $1)");
const recordsByNumber = recordStatement("i.number = any($1::int[])");

/** What is known of a register. A file of our own knows its items by their numbers. */
async function readKnown(runner: SqlRunner, { register, items }: Prepared): Promise<Map<string, KnownRecord>> {
  if (register === ownRegister) return readOwn(runner, items);
  const origins = await runner.rows<OriginRow>(selectOrigins, [register]);
  const records = await readRecords(runner, recordsOfRegister, [register]);
  const byNumber = new Map(records.map((record) => [record.number, record]));
  const known = new Map<string, KnownRecord>();
  for (const { source_key, item_number, written } of origins) {
    const record = byNumber.get(item_number);
    if (record) known.set(source_key, knownOf(record, written));
  }
  return known;
}

async function readOwn(runner: SqlRunner, items: readonly ImportedItem[]): Promise<Map<string, KnownRecord>> {
  const numbers = items.flatMap(({ sourceId }) => (sourceId === null ? [] : (parseItemId(sourceId) ?? [])));
  const records = await readRecords(runner, recordsByNumber, [numbers]);
  return new Map(records.map((record) => [`id:${formatItemId(record.number)}`, knownOf(record, record.item)]));
}

function knownOf({ item, version: _, ...record }: RegisterRecord, written: KnownRecord["written"]): KnownRecord {
  return { ...record, written, current: item };
}

/** What the viewer may do to an item that lies there, whoever reported it. */
function rightsOf(viewer: Viewer): ImportRights {
  return {
    mayResolve: viewer.kind !== "agent",
    maySetP0: (placed) =>
      can(viewer, "item.set-p0", {
        reporter: { id: viewer.id },
        assignee: null,
        inInbox: false,
        priority: "P0",
        inScope: isInScope(viewer.scopes, placed),
      }),
  };
}

async function noteImport(tx: Tx, viewer: Viewer, { register, source, filename, counts }: ImportReport): Promise<void> {
  const at = now();
  const changed = (["created", "updated", "reopened"] as const).some((action) => (counts[action] ?? 0) > 0);
  await tx.rows(insertImport, [createId("imp", at), register, source, filename, viewer.id, at, JSON.stringify(counts)]);
  if (!changed) return;
  await recordEvent(tx, {
    stream: registerStream,
    kind: "register.imported",
    itemNumber: null,
    itemVersion: null,
    actorId: viewer.id,
    onBehalfOfId: viewer.sponsorId,
    payload: { register, source, filename, counts },
    reason: null,
    batchId: null,
    at,
  });
}

function report(file: ImportFile, prepared: Prepared, rows: readonly PlannedRow[], applied: boolean): ImportReport {
  const counts = countsOf({});
  for (const row of rows) counts[row.action] = (counts[row.action] ?? 0) + 1;
  return {
    register: prepared.register,
    source: prepared.source,
    filename: file.filename,
    applied,
    counts,
    rows: rows.map((row) => ({
      action: row.action,
      sourceId: row.record?.sourceId ?? null,
      id: row.number === null ? null : formatItemId(row.number),
      title: row.title,
      line: row.record?.sourceLine ?? null,
      reason: row.reason,
      changes: row.changes.map(({ field, from, to }) => ({ field, from: shown(from), to: shown(to) })),
    })),
    notices: prepared.notices,
  };
}

const shownLengthMax = 300;

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : value === null || value === undefined ? "" : JSON.stringify(value);
  return text.length > shownLengthMax ? `${text.slice(0, shownLengthMax)}…` : text;
}

function countsOf(stored: unknown): ImportCounts {
  const known = typeof stored === "object" && stored !== null ? new Map(Object.entries(stored)) : new Map();
  const count = (action: ImportAction) => Number(known.get(action) ?? 0);
  return {
    created: count("created"),
    updated: count("updated"),
    unchanged: count("unchanged"),
    reopened: count("reopened"),
    would_close: count("would_close"),
    skipped: count("skipped"),
  };
}
