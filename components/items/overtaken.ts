import { fieldsOf, fieldValueOf, isSame } from "@/components/items/field-names";
import type { Overtaken } from "@/components/items/item-desk";
import { CallError } from "@/lib/http/call";
import type { ProposedChange } from "@/lib/items/endpoints";
import type { HistoryEntry } from "@/lib/items/history";
import type { Item } from "@/lib/items/item";

/** What a 412 says: the item as it is now and what happened since; null for any other error. */
export async function readOvertaking(error: unknown): Promise<{ current: Item; since: HistoryEntry[] } | null> {
  if (!(error instanceof CallError) || error.problem?.code !== "item-overtaken") return null;
  const { Overtaking } = await import("@/components/items/overtaking");
  const read = Overtaking.safeParse(error.problem);
  return read.success ? read.data : null;
}

/** Whether somebody else changed a field that `mine` would overwrite. */
export function isContested({ base, theirs, mine }: Overtaken): boolean {
  return fieldsOf(mine).some(
    (field) =>
      !isSame(fieldValueOf(base, field), fieldValueOf(theirs, field)) &&
      !isSame(Reflect.get(mine, field), fieldValueOf(theirs, field)),
  );
}

/** Who was faster, by name: "Tom Okafor", "Tom Okafor and 2 others". */
export function whoWasFaster(since: readonly HistoryEntry[]): string {
  const names = [...new Set(since.map((entry) => entry.actor.name))];
  const [first = "Somebody else", ...rest] = names;
  return rest.length === 0 ? first : `${first} and ${rest.length === 1 ? rest[0] : `${rest.length} others`}`;
}

/** The rest of a change once what was decided the same elsewhere is left out. */
export function withoutSame(change: ProposedChange, item: Item): ProposedChange {
  const kept = fieldsOf(change).filter((field) => !isSame(Reflect.get(change, field), fieldValueOf(item, field)));
  return Object.fromEntries(kept.map((field) => [field, Reflect.get(change, field)]));
}
