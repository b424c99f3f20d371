import { useSyncExternalStore } from "react";

let shown = false;
const listeners = new Set<() => void>();

/** Whether a phone shows the filters, which it keeps folded: there the list comes first. */
export function usePhoneFilters(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => shown,
    () => false,
  );
}

export function togglePhoneFilters(): void {
  shown = !shown;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
