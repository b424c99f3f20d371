import { dynamicStatement, type SqlRunner } from "@/lib/db/sql";
import type { ImportedItem } from "@/lib/discovery/sources/source";
import type { Risk } from "@/lib/items/item";
import { formatItemId } from "@/lib/items/words";

/** An item of the register in the shape of a file's record, with what an import needs beside it. */
export type RegisterRecord = {
  number: number;
  version: number;
  merged: boolean;
  domain: string | null;
  layer: string | null;
  risk: Risk | null;
  regressionTest: string | null;
  item: ImportedItem;
};

type Row = {
  number: number;
  version: number;
  merged: boolean;
  title: string;
  description: string;
  priority: ImportedItem["priority"];
  status: ImportedItem["status"];
  category: string | null;
  locations: ImportedItem["locations"];
  pull_requests: number[];
  found_on: string;
  resolved_on: string | null;
  labels: string[];
  effort_hours: number | null;
  assignee: string | null;
  domain: string | null;
  layer: string | null;
  risk: Risk | null;
  regression_test: string | null;
};

/** The select behind every record; expects conditions over `items i`. */
export function recordStatement(conditions: string, tail = "") {
  return dynamicStatement(`
    select i.number, i.version, i.merged_into is not null as merged, i.title, i.description, i.priority, i.status,
      c.name as category, i.found_on, (i.resolved_at at time zone 'UTC')::date::text as resolved_on, i.labels,
      i.effort_hours, a.name as assignee, i.domain, i.layer, i.risk, i.regression_test,
      (select coalesce(json_agg(json_build_object('path', l.path, 'startLine', l.start_line, 'endLine', l.end_line)
         order by l.position), '[]') from locations l where l.item_number = i.number) as locations,
      (select coalesce(json_agg(distinct p.number), '[]') from item_pull_requests p where p.item_number = i.number)
        as pull_requests
    from items i left join categories c on c.id = i.category_id left join users a on a.id = i.assignee_id
    where ${conditions} order by i.number ${tail}`);
}

/** Records of the register by a statement of `recordStatement`. */
export async function readRecords(
  runner: SqlRunner,
  query: ReturnType<typeof recordStatement>,
  values: readonly unknown[],
): Promise<RegisterRecord[]> {
  return (await runner.rows<Row>(query, values)).map(presentRecord);
}

function presentRecord(row: Row): RegisterRecord {
  const item: ImportedItem = {
    sourceId: formatItemId(row.number),
    title: row.title,
    description: row.description,
    priority: row.priority,
    status: row.status,
    category: row.category,
    locations: row.locations,
    pullRequests: row.pull_requests,
    foundOn: row.found_on,
    resolvedOn: row.resolved_on,
    labels: row.labels,
    effortHours: row.effort_hours,
    assignee: row.assignee,
    sourceLine: row.number,
  };
  const { number, version, merged, domain, layer, risk, regression_test: regressionTest } = row;
  return { number, version, merged, domain, layer, risk, regressionTest, item };
}
