export type ToastTone = "done" | "warn" | "bad";
export type ToastAction = { label: string; run: () => void; key?: string };
export type Toast = {
  /** What happened, or did not: "3 items moved to P1". */
  title: string;
  /** What was left out, or why: "1 skipped: DEBT-002 is P0". */
  detail?: string;
  tone?: ToastTone;
  action?: ToastAction;
  /** 6 s; what failed stays until it is closed. */
  durationMs?: number | null;
};
export type ShownToast = Toast & { id: number; isUndo: boolean };

/** More than this are never on screen at once; the oldest goes. */
const shownMax = 3;

let shown: readonly ShownToast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

/** Shows a message at the bottom left; answers its id. */
export function showToast(toast: Toast): number {
  return add(toast, false);
}

/** Shows what was done with Undo on `u`; the newest one is what `undoLatest` takes back. */
export function showUndo(title: string, undo: () => void, detail?: string): number {
  return add({ title, action: { label: "Undo", key: "u", run: undo }, ...(detail ? { detail } : {}) }, true);
}

/** Takes back the newest change whose toast is still up; false when there is none. Bind it to `u`. */
export function undoLatest(): boolean {
  const latest = shown.findLast((toast) => toast.isUndo);
  if (!latest) {
    return false;
  }
  dismissToast(latest.id);
  latest.action?.run();
  return true;
}

export function dismissToast(id: number): void {
  publish(shown.filter((toast) => toast.id !== id));
}

/** For the toaster: what is up now, and when that changes. */
export const toasts = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: () => shown,
  getOnServer: () => none,
};
const none: readonly ShownToast[] = [];

function add(toast: Toast, isUndo: boolean): number {
  const id = nextId++;
  publish([...shown, { ...toast, id, isUndo }].slice(-shownMax));
  return id;
}

function publish(next: readonly ShownToast[]): void {
  shown = next;
  for (const listener of listeners) {
    listener();
  }
}
