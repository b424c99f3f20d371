export type TextDraft = { title: string; description: string };

/** What was typed and not saved, by item, while the page is open: closing an editor loses nothing. */
const drafts = new Map<string, TextDraft>();

export function findDraft(id: string): TextDraft | undefined {
  return drafts.get(id);
}

export function keepDraft(id: string, draft: TextDraft): void {
  drafts.set(id, draft);
}

export function dropDraft(id: string): void {
  drafts.delete(id);
}
