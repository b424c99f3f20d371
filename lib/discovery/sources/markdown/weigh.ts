import type { Unit } from "@/lib/discovery/sources/markdown/unit";

const clearFrom = 3;

/**
 * Leaves out what only looks like an item where the document has clearer ones: sections that are known by their shape alone,
 * in a document whose sections have ids, or that tracks by rows and boxes.
 */
export function clearerUnits(units: readonly Unit[]): Unit[] {
  const sections = units.filter(({ kind }) => kind === "section");
  const identified = sections.filter(({ proof }) => proof === "id").length;
  const fielded = sections.filter(({ proof }) => proof === "fields").length;
  const others = units.length - sections.length;
  const clear = identified >= clearFrom || (fielded === 0 && identified === 0 && others >= clearFrom);
  return clear ? units.filter(({ kind, proof }) => kind !== "section" || proof !== "shape") : [...units];
}
