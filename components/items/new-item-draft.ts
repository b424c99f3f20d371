import { z } from "zod";
import { splitPlace } from "@/components/items/location-form";
import { ActorRef } from "@/lib/accounts/actor";
import { parseEffort } from "@/lib/items/effort";
import { NewItem } from "@/lib/items/endpoints";

const storageKey = "paydown.new-item";

/** A new item as it is being written: every field a text, so that nothing half-typed is lost. */
export const NewItemDraft = z.object({
  title: z.string(),
  description: z.string(),
  category: z.string(),
  layer: z.string(),
  domain: z.string(),
  priority: z.string(),
  risk: z.string(),
  testKind: z.string(),
  effort: z.string(),
  labels: z.array(z.string()),
  assignee: ActorRef.nullable(),
  places: z.array(z.object({ path: z.string(), excerpt: z.string() })).min(1),
});
export type NewItemDraft = z.infer<typeof NewItemDraft>;

export const emptyDraft: NewItemDraft = {
  title: "",
  description: "",
  category: "",
  layer: "",
  domain: "",
  priority: "",
  risk: "",
  testKind: "",
  effort: "",
  labels: [],
  assignee: null,
  places: [{ path: "", excerpt: "" }],
};

/** What was being written before the page was left; signing out forgets it. */
export function readDraft(): NewItemDraft | null {
  try {
    const draft = NewItemDraft.safeParse(JSON.parse(window.localStorage.getItem(storageKey) ?? "null"));
    return draft.success ? draft.data : null;
  } catch {
    return null;
  }
}

/** Keeps what is being written; an empty one is forgotten. */
export function keepDraft(draft: NewItemDraft): void {
  try {
    if (isEmpty(draft)) window.localStorage.removeItem(storageKey);
    else window.localStorage.setItem(storageKey, JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still sends what is on the page.
  }
}

/** Whether nothing was written yet. */
export function isEmpty(draft: NewItemDraft): boolean {
  return JSON.stringify(draft) === JSON.stringify(emptyDraft);
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
