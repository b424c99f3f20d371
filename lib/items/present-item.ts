import { isInScope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { dueStateOf } from "@/lib/items/due-state";
import type { Item, ItemRef, ItemSummary } from "@/lib/items/item";
import type { DetailRow, SummaryRow } from "@/lib/items/item-row";
import { formatItemId } from "@/lib/items/words";

/** Whether nobody has triaged it yet. */
export function isInInbox(row: Pick<SummaryRow, "triaged_at" | "status">): boolean {
  return row.triaged_at === null && row.status === "open";
}

/** Row → what a card or a row of the list shows to this viewer. */
export function presentSummary(viewer: Pick<Viewer, "scopes">, row: SummaryRow): ItemSummary {
  return {
    id: formatItemId(row.number),
    number: row.number,
    title: row.title,
    status: row.status,
    inInbox: isInInbox(row),
    priority: row.priority,
    category: row.category,
    layer: row.layer,
    domain: row.domain,
    resolution: row.resolution,
    risk: row.risk,
    testKind: row.test_kind,
    effortHours: row.effort_hours,
    labels: row.labels,
    assignee: presentAssignee(row),
    reporter: { id: row.reporter_id, name: row.reporter_name, kind: row.reporter_kind },
    path: row.path,
    startLine: row.start_line,
    endLine: row.end_line,
    locationCount: row.location_count,
    inScope: isInScope(viewer.scopes, row),
    pullRequests: row.pull_requests,
    blockedBy: row.blocked_by.map(formatItemId),
    due: dueStateOf(row, now()),
    acceptedUntil: row.accepted_until,
    snoozedUntil: row.snoozed_until,
    snoozedUntilCodeChanges: row.snoozed_for_code,
    proposals: row.proposals,
    comments: row.comments,
    rank: row.rank,
    version: row.version,
    foundOn: row.found_on,
    triagedAt: moment(row.triaged_at),
    startedAt: moment(row.started_at),
    resolvedAt: moment(row.resolved_at),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

/** Row → what an item's own page shows to this viewer. */
export function presentItem(viewer: Pick<Viewer, "scopes">, row: DetailRow): Item {
  return {
    ...presentSummary(viewer, row),
    description: row.description,
    locations: row.locations,
    source: row.source,
    sourceRef: row.source_ref,
    resolutionReason: row.resolution_reason,
    regressionTest: row.regression_test,
    duplicateOf: row.original && presentRef(row.original),
    mergedInto: row.merge_target && presentRef(row.merge_target),
    duplicates: row.duplicates.map(presentRef),
    blocks: row.blocks.map(presentRef),
    waitsFor: row.waits_for.map(presentRef),
    acceptance: row.acceptance && {
      ...row.acceptance,
      reason: row.acceptance.reason ?? "",
      at: new Date(row.acceptance.at).toISOString(),
    },
    snooze: row.snooze && { ...row.snooze, at: new Date(row.snooze.at).toISOString() },
  };
}

function presentAssignee(row: SummaryRow): ItemSummary["assignee"] {
  if (row.assignee_id === null || row.assignee_name === null || row.assignee_kind === null) return null;
  return { id: row.assignee_id, name: row.assignee_name, kind: row.assignee_kind };
}

function presentRef(row: { number: number } & Omit<ItemRef, "id">): ItemRef {
  return { id: formatItemId(row.number), title: row.title, status: row.status, priority: row.priority };
}

function moment(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}
