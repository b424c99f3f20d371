import { z } from "zod";
import type { NewItemDraft } from "@/components/items/new-item-draft";
import { splitPlace } from "@/components/items/split-place";
import { ActorRef } from "@/lib/accounts/actor";
import { parseEffort } from "@/lib/items/effort";
import { NewItem } from "@/lib/items/endpoints";

const text = z.string();
const KeptDraft = z.object({
  title: text,
  description: text,
  category: text,
  layer: text,
  domain: text,
  priority: text,
  risk: text,
  testKind: text,
  effort: text,
  labels: z.array(text),
  assignee: ActorRef.nullable(),
  places: z.array(z.object({ path: text, excerpt: text })).min(1),
} satisfies Record<keyof NewItemDraft, z.ZodType>);

/** A draft as the browser kept it; null for what an older version of the page left. */
export function parseDraft(kept: unknown): NewItemDraft | null {
  const draft = KeptDraft.safeParse(kept);
  return draft.success ? draft.data : null;
}

/** What to send, or what is wrong with each field, named as the server names it. */
export function readNewItem(draft: NewItemDraft): { body: NewItem } | { errors: Readonly<Record<string, string>> } {
  const { effort, assignee, places, title, description, labels, ...choices } = draft;
  const effortHours = effort.trim() === "" ? null : parseEffort(effort);
  const given = places.filter((place) => place.path.trim() !== "" || place.excerpt !== "");
  const locations = given.map(({ path, excerpt }) => ({ ...splitPlace(path.trim()), excerpt: excerpt || null }));
  const chosen = Object.fromEntries(Object.entries(choices).map(([field, value]) => [field, value || null]));
  const wanted = { title, description, labels, locations, effortHours, assignee: assignee?.id ?? null, ...chosen };
  const read = NewItem.safeParse(wanted);
  const errors = read.success
    ? {}
    : Object.fromEntries(read.error.issues.map((issue) => [issue.path.join("."), issue.message]));
  if (effort.trim() !== "" && effortHours === null) errors.effortHours = "Write hours, such as 3, or S, M, L, XL";
  return read.success && Object.keys(errors).length === 0 ? { body: read.data } : { errors };
}
