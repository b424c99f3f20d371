import type { Unit } from "@/lib/discovery/sources/markdown/unit";

const clearFrom = 3;

/**
 * Leaves out what only looks like an item where the document has clearer ones: sections that are known by their shape alone
 * beside sections that have ids.
 */
export function clearerUnits(units: readonly Unit[]): Unit[] {
  const sections = units.filter(({ kind }) => kind === "section");
  const identified = sections.filter(({ proof }) => proof === "id");
  return identified.length < clearFrom
    ? [...units]
    : units.filter((unit) => unit.kind !== "section" || unit.proof !== "shape");
}
