"use client";

import Link from "next/link";
import type { ReactNode, Ref } from "react";
import type { InboxDetail } from "@/components/inbox/inbox-types";
import { EffortText } from "@/components/items/effort-text";
import type { Alike } from "@/components/items/item-around";
import { LabelChip } from "@/components/items/label-chip";
import { Markdown } from "@/components/items/markdown";
import { PriorityLabel } from "@/components/items/priority-glyph";
import { markOf, StatusGlyph } from "@/components/items/status-glyph";
import { TimeText } from "@/components/items/time-text";
import { classNames } from "@/components/ui/class-names";
import { sizeOfHours } from "@/lib/items/effort";
import type { ItemSummary, Priority } from "@/lib/items/item";
import { domainWords, layerWords, riskWords, sourceWords, statusWords, testKindWords } from "@/lib/items/words";
import { paths } from "@/lib/paths";

type Props = {
  item: ItemSummary;
  /** Null while it is being read. */
  detail: InboxDetail | null;
  html: { text: string; html: string } | null;
  suggested: Priority;
  /** Which of those alike is chosen, while one is to be chosen. */
  chosenAlike: string | null;
  onAlike: ((id: string) => void) | null;
  headingRef: Ref<HTMLHeadingElement>;
};

/** The one item being decided: where it comes from, what it says, what it is sorted by, what looks like it. */
export function InboxItem({ item, detail, html, suggested, chosenAlike, onAlike, headingRef }: Props) {
  const description = detail?.item.description ?? "";
  return (
    <article aria-labelledby="inbox-item" className="grid content-start gap-5 px-6 py-5 max-md:gap-4 max-md:px-4">
      <div>
        <p className="mb-1 flex flex-wrap items-center gap-x-2 text-meta text-ink-3">
          <Link href={paths.item(item.id)} prefetch={false} className="num text-ink-2 hover:underline">
            {item.id}
          </Link>
          <span>
            {detail ? `${sourceWords[detail.item.source]}, ` : ""}
            {item.reporter.name}
          </span>
          <span aria-hidden="true">·</span>
          <TimeText at={item.createdAt} />
        </p>
        <h2
          id="inbox-item"
          ref={headingRef}
          tabIndex={-1}
          className="text-item font-strong tracking-item break-words outline-none"
        >
          {item.title}
        </h2>
        {description ? (
          <Markdown
            text={description}
            html={html?.text === description ? html.html : undefined}
            className="mt-1.5 max-w-[60ch] text-read"
          />
        ) : null}
      </div>
      <Facts item={item} suggested={suggested} />
      <Likes alike={detail?.alike ?? []} chosen={chosenAlike} onAlike={onAlike} />
    </article>
  );
}

function Facts({ item, suggested }: { item: ItemSummary; suggested: Priority }) {
  const rows: [string, ReactNode][] = [
    [
      "Priority",
      <>
        <PriorityLabel priority={suggested} />
        <span className="text-meta text-ink-3">{whySuggested(item, suggested)}</span>
      </>,
    ],
  ];
  if (item.category) rows.push(["Category", item.category]);
  if (item.risk) rows.push(["Risk", riskWords[item.risk]]);
  if (item.testKind) rows.push(["Kind", testKindWords[item.testKind]]);
  if (item.layer) rows.push(["Layer", layerWords[item.layer]]);
  if (item.domain) rows.push(["Goes to", domainWords[item.domain]]);
  if (item.effortHours !== null) {
    rows.push(["Effort", <EffortText key="effort" hours={item.effortHours} size={sizeOfHours(item.effortHours)} />]);
  }
  if (item.labels.length > 0)
    rows.push(["Labels", item.labels.map((label) => <LabelChip key={label} label={label} />)]);
  return (
    <dl className="grid grid-cols-[92px_minmax(0,1fr)] gap-y-1.5">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-meta/5 text-ink-3">{name}</dt>
          <dd className="flex min-w-0 flex-wrap items-center gap-2">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function whySuggested(item: ItemSummary, suggested: Priority): string {
  if (item.priority === suggested) return "as reported";
  return item.risk ? "its risk demands it" : "suggested";
}

type LikesProps = { alike: readonly Alike[]; chosen: string | null; onAlike: ((id: string) => void) | null };

function Likes({ alike, chosen, onAlike }: LikesProps) {
  if (alike.length === 0) return null;
  return (
    <section aria-label="Looks like">
      <h3 className="flex h-6 items-center text-meta font-medium text-ink-3">Looks like</h3>
      <ol className="overflow-hidden rounded-2 shadow-edge">
        {alike.slice(0, 4).map(({ item, likeness, why }) => {
          const row = (
            <>
              <StatusGlyph mark={markOf(item)} label={statusWords[item.status]} />
              <span className="truncate font-medium">{item.title}</span>
              <span className="text-end font-strong tabular-nums">{Math.round(likeness * 100)} %</span>
              <span className="col-span-2 col-start-2 text-meta text-ink-3">
                <span className="num text-ink-2">{item.id}</span> {why}
              </span>
            </>
          );
          const classes = classNames(
            "grid w-full grid-cols-[16px_minmax(0,1fr)_44px] items-center gap-x-2 gap-y-px px-3 py-2 text-start",
            item.id === chosen && "bg-accent-tint shadow-edge-accent",
          );
          return (
            <li key={item.id} className="border-line not-first:border-t">
              {onAlike ? (
                <button
                  type="button"
                  aria-pressed={item.id === chosen}
                  onClick={() => onAlike(item.id)}
                  className={classNames(classes, "hover:bg-hover -outline-offset-2")}
                >
                  {row}
                </button>
              ) : (
                <Link href={paths.item(item.id)} prefetch={false} className={classNames(classes, "hover:bg-hover")}>
                  {row}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
