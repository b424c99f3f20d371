import { useEffect } from "react";
import type { BoardStore } from "@/lib/board/board-store";

const againMs = 3_000;

/** Loads the next page of a column while its end is near; a failure is tried again for as long as it is. */
export function useLoadMore(store: BoardStore, key: string, isNear: boolean): void {
  useEffect(() => {
    if (!isNear) return;
    let timer: ReturnType<typeof setTimeout>;
    const load = () => {
      store.loadMore(key).catch(() => {
        timer = setTimeout(load, againMs);
      });
    };
    load();
    return () => clearTimeout(timer);
  });
}
