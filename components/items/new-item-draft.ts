import type { ActorRef } from "@/lib/accounts/actor";

const storageKey = "paydown.new-item";

/** A new item as it is being written: every field a text, so that nothing half-typed is lost. */
export type NewItemDraft = {
  title: string;
  description: string;
  category: string;
  layer: string;
  domain: string;
  priority: string;
  risk: string;
  testKind: string;
  effort: string;
  labels: string[];
  assignee: ActorRef | null;
  places: { path: string; excerpt: string }[];
};

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
export async function readDraft(): Promise<NewItemDraft | null> {
  try {
    const kept = window.localStorage.getItem(storageKey);
    return kept === null ? null : (await import("@/components/items/read-new-item")).parseDraft(JSON.parse(kept));
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
