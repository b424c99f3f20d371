import type { ActorRef } from "@/lib/accounts/actor";
import type {
  Domain,
  ItemLocation,
  ItemSource,
  Layer,
  Priority,
  PullRequestRef,
  Resolution,
  Risk,
  Status,
  TestKind,
} from "@/lib/items/item";

/** The columns of `items` that commands change, as PostgreSQL gives them: days as `YYYY-MM-DD`, moments as Date. */
export type ItemColumns = {
  title: string;
  description: string;
  status: Status;
  priority: Priority | null;
  category_id: string | null;
  layer: Layer | null;
  domain: Domain | null;
  resolution: Resolution | null;
  resolution_reason: string | null;
  regression_test: string | null;
  risk: Risk | null;
  test_kind: TestKind | null;
  effort_hours: number | null;
  labels: string[];
  assignee_id: string | null;
  duplicate_of: number | null;
  merged_into: number | null;
  found_on: string;
  triaged_at: Date | null;
  started_at: Date | null;
  resolved_at: Date | null;
  clock_started_at: Date | null;
  due_at: Date | null;
  former_priorities: FormerPriority[];
  clock_history: PastClock[];
  accepted_until: string | null;
  snoozed_until: string | null;
  snoozed_for_code: boolean;
  path: string | null;
  rank: string;
};

/** A priority that an item had since its clock began. */
export type FormerPriority = { priority: Priority; until: string };

/** What became of a clock that ended; `overMs` is wall time past due, zero or less when met. */
export type PastClock = { dueAt: string; endedAt: string; state: "met" | "missed"; overMs: number };

/** An item as its lock reads it: its columns and what decides who may change it. */
export type ItemRow = ItemColumns & {
  number: number;
  version: number;
  category: string | null;
  reporter_id: string;
  paths: string[];
};

/** A row of the statement behind cards and lists. */
export type SummaryRow = ItemRow & {
  reporter_name: string;
  reporter_kind: ActorRef["kind"];
  assignee_name: string | null;
  assignee_kind: ActorRef["kind"] | null;
  location_count: number;
  start_line: number | null;
  end_line: number | null;
  pull_requests: PullRequestRef[];
  blocked_by: number[];
  proposals: number;
  comments: number;
  created_at: Date;
  updated_at: Date;
};

type RefRow = { number: number; title: string; status: Status; priority: Priority | null };
type DecisionRow = { by: ActorRef; at: string; reason: string | null };

/** A row of the statement behind an item's own page. */
export type DetailRow = SummaryRow & {
  source: ItemSource;
  source_ref: string | null;
  locations: ItemLocation[];
  original: RefRow | null;
  merge_target: RefRow | null;
  duplicates: RefRow[];
  blocks: RefRow[];
  waits_for: RefRow[];
  acceptance: (DecisionRow & { until: string }) | null;
  snooze: (DecisionRow & { until: string | null; untilCodeChanges: boolean }) | null;
};
