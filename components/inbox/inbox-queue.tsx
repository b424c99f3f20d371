"use client";

import type { ReactNode } from "react";
import type { Decided } from "@/components/inbox/inbox-types";
import { describeAgo } from "@/components/items/moment-words";
import { StatusGlyph } from "@/components/items/status-glyph";
import { useMomentHere } from "@/components/items/use-moment";
import { classNames } from "@/components/ui/class-names";
import type { ItemSummary } from "@/lib/items/item";

type Props = {
  queue: readonly ItemSummary[];
  more: boolean;
  decided: readonly Decided[];
  currentId: string | null;
  onPick: (id: string) => void;
  children?: ReactNode;
};

/** What was decided here, and what is to decide, oldest first. */
export function InboxQueue({ queue, more, decided, currentId, onPick, children }: Props) {
  const { now, timeZone } = useMomentHere();
  return (
    <nav aria-label="To triage" className="grid content-start">
      {decided.length > 0 ? (
        <>
          <Head title="Decided" count={String(decided.length)} />
          <ol>
            {decided.map(({ item, words, mark, batch }) => (
              <li key={batch} className={classNames(rowClasses, "text-ink-3")}>
                <StatusGlyph mark={mark} className="mt-0.5" />
                <span className="truncate text-base/[18px]">{item.title}</span>
                <span className="col-start-2 flex justify-between gap-2">
                  <span className="truncate">{words}</span>
                  <span className="num">{item.id.replace(/^[A-Z]+-/, "")}</span>
                </span>
              </li>
            ))}
          </ol>
        </>
      ) : null}
      <Head title="To decide" count={`${queue.length}${more ? "+" : ""}`} />
      <ol>
        {queue.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              aria-current={item.id === currentId ? "true" : undefined}
              onClick={() => onPick(item.id)}
              className={classNames(
                rowClasses,
                "group w-full rounded-2 text-start hover:bg-hover aria-current:bg-surface aria-current:shadow-card",
              )}
            >
              <StatusGlyph mark="inbox" className="mt-0.5" />
              <span className="truncate text-base/[18px] font-medium text-ink group-aria-current:font-strong">
                {item.title}
              </span>
              <span className="col-start-2 flex justify-between gap-2">
                <span className="truncate">
                  {item.reporter.name} · {describeAgo(item.createdAt, now, timeZone)}
                </span>
                <span className="num">{item.id.replace(/^[A-Z]+-/, "")}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {children}
    </nav>
  );
}

const rowClasses = "grid grid-cols-[14px_minmax(0,1fr)] gap-x-2 px-2 py-[7px] text-meta text-ink-3";

/** The head of a part of the queue, with how many it holds. */
export function Head({ title, count }: { title: string; count: string }) {
  return (
    <h2 className="flex h-7 items-center justify-between px-2 text-meta text-ink-3 not-first:mt-2">
      {title}
      <span className="tabular-nums">{count}</span>
    </h2>
  );
}
