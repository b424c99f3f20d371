import { now } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import { type SqlRunner, statement } from "@/lib/db/sql";
import type { LocationInput } from "@/lib/items/item";

const deleteLocations = statement("delete_locations", "delete from locations where item_number = $1");
const insertAll = statement(
  "insert_locations",
  `insert into locations (id, item_number, position, repository, path, start_line, end_line, excerpt)
   select * from json_to_recordset($1::json) as e(
     id text, item int, position int, repository text, path text, "startLine" int, "endLine" int, excerpt text)`,
);
const selectLocations = statement(
  "select_locations",
  `select repository, path, start_line as "startLine", end_line as "endLine", excerpt
   from locations where item_number = $1 order by position`,
);

/** Writes the locations of new items, in order. */
export async function insertLocations(
  tx: SqlRunner,
  placed: readonly { item: number; locations: readonly LocationInput[] }[],
): Promise<void> {
  const rows = placed.flatMap(({ item, locations }) =>
    locations.map((location, position) => ({
      ...location,
      endLine: location.endLine ?? location.startLine ?? null,
      id: createId("loc", now()),
      item,
      position,
    })),
  );
  if (rows.length > 0) await tx.rows(insertAll, [JSON.stringify(rows)]);
}

/** Replaces the locations of an item; gives back what they were. */
export async function replaceLocations(
  tx: SqlRunner,
  item: number,
  locations: readonly LocationInput[],
): Promise<LocationInput[]> {
  const before = await tx.rows<LocationInput>(selectLocations, [item]);
  await tx.rows(deleteLocations, [item]);
  await insertLocations(tx, [{ item, locations }]);
  return before;
}
