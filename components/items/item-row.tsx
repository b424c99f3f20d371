import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { DueText } from "@/components/items/due-text";
import { EffortText } from "@/components/items/effort-text";
import { Place } from "@/components/items/item-card-parts";
import type { ItemColumn } from "@/components/items/item-columns";
import { LabelChip } from "@/components/items/label-chip";
import { PriorityLabel } from "@/components/items/priority-glyph";
import { type CheckState, PullRequestChip } from "@/components/items/pull-request-chip";
import { StatusLabel } from "@/components/items/status-glyph";
import { Avatar } from "@/components/ui/avatar";
import { classNames } from "@/components/ui/class-names";
import { Cell, Row } from "@/components/ui/table";
import type { DueWords } from "@/lib/items/due-words";
import type { ItemSummary } from "@/lib/items/item";
import { paths } from "@/lib/paths";

type Shown = {
  item: ItemSummary;
  due: DueWords | null;
  /** The exact due moment, shown on hover. */
  dueExact?: string;
  checks?: CheckState | null;
  /** Stands in for the link to the item's page. */
  href?: string;
};
export type ItemRowProps = Omit<ComponentProps<typeof Row>, "children"> &
  Shown & {
    columns: readonly ItemColumn[];
    /** The first cell; left out where nothing can be selected. */
    check?: ReactNode;
  };

/** An item in the list: one line of 33, in the columns asked for. */
export function ItemRow({ item, due, dueExact, checks, href, columns, check, ...row }: ItemRowProps) {
  const shown = {
    item,
    due,
    ...(dueExact ? { dueExact } : {}),
    ...(checks ? { checks } : {}),
    ...(href ? { href } : {}),
  };
  return (
    <Row aria-selected={row.selected ?? undefined} {...row}>
      {check === undefined ? null : <Cell className="overflow-visible">{check}</Cell>}
      {columns.map((column) => {
        const Content = contents[column];
        return (
          <Cell key={column} quiet={quietColumns.has(column)}>
            <Content {...shown} />
          </Cell>
        );
      })}
    </Row>
  );
}

const quietColumns: ReadonlySet<ItemColumn> = new Set(["number", "category", "effort", "reporter", "found"]);

const contents: Record<ItemColumn, (shown: Shown) => ReactNode> = {
  priority: ({ item }) => <PriorityLabel priority={item.priority} className="align-middle" />,
  number: ({ item }) => <span className="num">{item.id}</span>,
  title: TitleLink,
  status: ({ item }) => <StatusLabel status={item.status} resolution={item.resolution} />,
  category: ({ item }) => item.category,
  location: ({ item }) => (
    <span className="flex">
      <Place item={item} quiet={false} />
    </span>
  ),
  pull_request: PullRequests,
  labels: Labels,
  effort: ({ item }) => <EffortText hours={item.effortHours} />,
  reporter: ({ item }) => item.reporter.name,
  found: ({ item }) => <span className="tabular-nums">{item.foundOn}</span>,
  due: ({ due, dueExact }) => <DueText due={due} {...(dueExact ? { exact: dueExact } : {})} className="align-middle" />,
  assignee: ({ item }) => <Avatar actor={item.assignee} className="align-middle" />,
};

function TitleLink({ item, href }: Shown) {
  return (
    <Link
      href={href ?? paths.item(item.id)}
      prefetch={false}
      className={classNames(
        "decoration-1 underline-offset-3 -outline-offset-2 hover:underline",
        item.status === "resolved" ? "text-ink-2" : "font-medium",
      )}
    >
      {item.title}
    </Link>
  );
}

function PullRequests({ item, checks }: Shown) {
  const [first, ...rest] = item.pullRequests;
  return first ? (
    <PullRequestChip pullRequest={first} checks={checks ?? null} more={rest.length} className="align-middle" />
  ) : (
    <span className="text-ink-3">–</span>
  );
}

function Labels({ item }: Shown) {
  return (
    <span className="flex gap-1 overflow-hidden">
      {item.labels.map((label) => (
        <LabelChip key={label} label={label} />
      ))}
    </span>
  );
}
