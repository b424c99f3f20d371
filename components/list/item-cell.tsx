import Link from "next/link";
import { DueText } from "@/components/items/due-text";
import { EffortText } from "@/components/items/effort-text";
import { Place } from "@/components/items/item-card-parts";
import type { ItemColumn } from "@/components/items/item-columns";
import { LabelChip } from "@/components/items/label-chip";
import { PriorityLabel } from "@/components/items/priority-glyph";
import { PullRequestChip } from "@/components/items/pull-request-chip";
import { StatusLabel } from "@/components/items/status-glyph";
import { Avatar } from "@/components/ui/avatar";
import { classNames } from "@/components/ui/class-names";
import type { DueWords } from "@/lib/items/due-words";
import type { ItemSummary } from "@/lib/items/item";
import { paths } from "@/lib/paths";

export const quietItemColumns: ReadonlySet<ItemColumn> = new Set(["number", "category", "effort", "reporter", "found"]);

type Props = { item: ItemSummary; column: ItemColumn; due: DueWords; exact: string | null };

/** What a column shows of an item. */
export function ItemCell({ item, column, due, exact }: Props) {
  switch (column) {
    case "priority":
      return <PriorityLabel priority={item.priority} className="align-middle" />;
    case "number":
      return <span className="num">{item.id}</span>;
    case "title":
      return <TitleLink item={item} />;
    case "status":
      return <StatusLabel status={item.status} resolution={item.resolution} />;
    case "category":
      return item.category;
    case "location":
      return (
        <span className="flex">
          <Place item={item} quiet={false} />
        </span>
      );
    case "pull_request":
      return <PullRequest item={item} />;
    case "labels":
      return (
        <span className="flex gap-1 overflow-hidden">
          {item.labels.map((label) => (
            <LabelChip key={label} label={label} />
          ))}
        </span>
      );
    case "effort":
      return <EffortText hours={item.effortHours} />;
    case "reporter":
      return item.reporter.name;
    case "found":
      return <span className="tabular-nums">{item.foundOn}</span>;
    case "due":
      return <DueText due={due} {...(exact ? { exact } : {})} className="align-middle" />;
    case "assignee":
      return <Avatar actor={item.assignee} className="align-middle" />;
  }
}

function TitleLink({ item }: { item: ItemSummary }) {
  return (
    <span data-title="">
      <Link
        href={paths.item(item.id)}
        prefetch={false}
        className={classNames(
          "decoration-1 underline-offset-3 -outline-offset-2 hover:underline",
          item.status === "resolved" ? "text-ink-2" : "font-medium",
        )}
      >
        {item.title}
      </Link>
    </span>
  );
}

function PullRequest({ item }: { item: ItemSummary }) {
  const [first, ...rest] = item.pullRequests;
  return first ? (
    <PullRequestChip pullRequest={first} more={rest.length} className="align-middle" />
  ) : (
    <span className="text-ink-3">–</span>
  );
}
