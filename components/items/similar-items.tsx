"use client";

import { useEffect, useState } from "react";
import type { Alike } from "@/components/items/item-around";
import { PriorityLabel } from "@/components/items/priority-glyph";
import { markOf, StatusGlyph } from "@/components/items/status-glyph";
import { call } from "@/lib/accounts/browser-client";
import { listSimilarItems } from "@/lib/items/endpoints";
import { paths } from "@/lib/paths";

const typingMs = 350;
const titleLengthLeast = 6;
const none: readonly Alike[] = [];

/** Items that what is being written looks like, so that nothing is filed twice; it never stands in the way. */
export function SimilarItems({ title, path }: { title: string; path: string }) {
  const alike = useAlike(title.trim(), path.trim());
  return (
    <div role="status" className="empty:hidden">
      {alike.length > 0 ? (
        <section aria-label="Looks like" className="grid gap-1">
          <h2 className="text-meta font-medium text-ink-3">Is it one of these?</h2>
          <ul className="rounded-2 shadow-edge">
            {alike.slice(0, 4).map(({ item, likeness, why }) => (
              <li key={item.id} className="border-line not-first:border-t">
                <a
                  href={paths.item(item.id)}
                  target="_blank"
                  rel="noreferrer"
                  className="grid min-h-9 grid-cols-[14px_minmax(0,1fr)_auto] items-center gap-x-2 rounded-2 px-2.5 py-1.5 hover:bg-hover"
                >
                  <StatusGlyph mark={markOf(item)} />
                  <span className="flex min-w-0 items-center gap-2">
                    <span className="truncate font-medium">{item.title}</span>
                    <PriorityLabel priority={item.priority} />
                  </span>
                  <span className="font-strong tabular-nums">{Math.round(likeness * 100)} %</span>
                  <span className="col-start-2 truncate text-meta text-ink-3">
                    <span className="num">{item.id}</span> {why}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function useAlike(title: string, path: string): readonly Alike[] {
  const [alike, setAlike] = useState(none);
  const wanted = title.length >= titleLengthLeast;
  useEffect(() => {
    if (!wanted) return;
    const abort = new AbortController();
    const timer = window.setTimeout(() => {
      call(listSimilarItems, { query: { title: title.slice(0, 200), path: path || null }, signal: abort.signal })
        .then(({ data }) => setAlike(data))
        .catch(() => undefined);
    }, typingMs);
    return () => {
      window.clearTimeout(timer);
      abort.abort();
    };
  }, [title, path, wanted]);
  return wanted ? alike : none;
}
