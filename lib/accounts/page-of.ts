import { z } from "zod";
import { AppError } from "@/lib/errors";

/** How many rows a page of a list holds. */
export const pageSizeMax = 100;
export const pageSizeDefault = 50;

export const PageQuery = z.strictObject({
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(pageSizeMax).default(pageSizeDefault),
});

/** One page of a list, and where the next one starts. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ data: z.array(row), next: z.string().nullable() });
}

const storable = z.string().regex(/^[^\0]*$/);
const Place = z.tuple([storable, storable]);

/** Where a page starts: the sort value and the id of the last row before it. */
export function readCursor(cursor: string | undefined): { value: string; id: string } | null {
  if (cursor === undefined) return null;
  const place = Place.safeParse(parse(Buffer.from(cursor, "base64url").toString("utf8")));
  if (!place.success) {
    throw new AppError("invalid-input", {
      message: "The query does not fit. cursor: take it from the page before.",
      fields: [{ path: "cursor", message: "take it from the page before" }],
    });
  }
  const [value, id] = place.data;
  return { value, id };
}

/** Like `readCursor`, for a list sorted by a moment. */
export function readMomentCursor(cursor: string | undefined): { at: Date; id: string } | null {
  const place = readCursor(cursor);
  if (place === null) return null;
  const at = new Date(place.value);
  const year = at.getUTCFullYear();
  if (year >= 1 && year <= 9999) return { at, id: place.id };
  throw new AppError("invalid-input", { message: "The query does not fit. cursor: take it from the page before." });
}

/** Cuts rows read with one more than asked for into a page. */
export function cutPage<Row, Shown>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => readonly [value: string, id: string],
  present: (row: Row) => Shown,
): { data: Shown[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    data: shown.map(present),
    next: more ? Buffer.from(JSON.stringify(placeOf(last))).toString("base64url") : null,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
