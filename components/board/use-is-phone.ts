import { useSyncExternalStore } from "react";

const query = "(max-width: 767px)";

/** Whether the page is as narrow as a phone; on the server it is not. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, isPhone, () => false);
}

/** The same, asked once. */
export function isPhone(): boolean {
  return window.matchMedia(query).matches;
}

function subscribe(listener: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener("change", listener);
  return () => list.removeEventListener("change", listener);
}
