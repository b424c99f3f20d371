import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { BlockedText } from "@/components/items/blocked-text";
import { DueText } from "@/components/items/due-text";
import { AgeingEdge, GlyphOrCheck, Place, Proof } from "@/components/items/item-card-parts";
import { PriorityText, priorityTextColor } from "@/components/items/priority-glyph";
import type { CheckState } from "@/components/items/pull-request-chip";
import { Avatar } from "@/components/ui/avatar";
import { classNames } from "@/components/ui/class-names";
import type { DueWords } from "@/lib/items/due-words";
import type { ItemSummary } from "@/lib/items/item";
import { paths } from "@/lib/paths";

export type ItemCardProps = Omit<ComponentProps<"article">, "children" | "title"> & {
  item: ItemSummary;
  due: DueWords | null;
  /** The exact due moment, shown on hover. */
  dueExact?: string;
  /** How long it has stood in its column, once that is worth saying: "11 d here". */
  here?: string;
  /** The edge of an item that has stood longer than most. */
  ageing?: "warm" | "hot";
  checks?: CheckState | null;
  selected?: boolean;
  /** Where the cursor of the list is. */
  focused?: boolean;
  /** Shown in the pane. */
  open?: boolean;
  /** Being dragged: the raised copy, or the place it left. */
  drag?: "lifted" | "left";
  /** The check box that takes the glyph's place on hover and while selected. */
  check?: ReactNode;
  /** The menu button, shown on hover and focus. */
  menu?: ReactNode;
  /** Said in the third line in place of the pull request, e.g. "code untouched". */
  note?: ReactNode;
  /** Stands in for the link to the item's page. */
  href?: string;
};

/** An item on the board: three lines, 80 high; what stands where is the same on every card. */
export function ItemCard(props: ItemCardProps) {
  const {
    item,
    due,
    dueExact,
    here,
    ageing,
    checks,
    selected,
    focused,
    open,
    drag,
    check,
    menu,
    note,
    href,
    className,
    ...rest
  } = props;
  const titleId = `card-${item.id}`;
  const done = item.status === "resolved";
  return (
    <article
      aria-labelledby={titleId}
      tabIndex={-1}
      data-selected={selected || undefined}
      data-focused={focused || undefined}
      data-open={open || undefined}
      data-drag={drag}
      {...rest}
      className={classNames(cardClasses, className)}
    >
      {ageing ? <AgeingEdge level={ageing} /> : null}
      <div className={lineClasses}>
        <span
          className={classNames(
            "inline-flex items-center gap-[5px] font-strong tabular-nums",
            done ? "text-ink-3" : priorityTextColor(item.priority),
          )}
        >
          <GlyphOrCheck item={item} check={check} />
          <PriorityText priority={item.priority} />
        </span>
        <span className="num text-ink-2">{item.id}</span>
        <span className="truncate">{item.category}</span>
        <span className={endClasses}>
          {here ? <span className="text-warn">{here}</span> : null}
          <DueText due={due} {...(dueExact ? { exact: dueExact } : {})} />
        </span>
      </div>
      <h3 id={titleId} className={classNames(titleClasses, done ? "text-ink-2" : "font-medium")}>
        <Link
          href={href ?? paths.item(item.id)}
          prefetch={false}
          draggable={false}
          className="decoration-1 underline-offset-3 hover:underline"
        >
          {item.title}
        </Link>
      </h3>
      <div className={lineClasses}>
        <Place item={item} />
        <span className={endClasses}>
          <BlockedText blockedBy={item.blockedBy} />
          {note ?? <Proof item={item} checks={checks ?? null} />}
          <Avatar actor={item.assignee} />
        </span>
      </div>
      {menu ? <div className={menuClasses}>{menu}</div> : null}
    </article>
  );
}

const cardClasses =
  "group/card relative grid gap-[3px] rounded-2 bg-surface px-3 py-[9px] shadow-card outline-offset-2 hover:shadow-card-hover focus-visible:outline-offset-2 " +
  "data-focused:ring-focus data-focused:outline-offset-2 data-selected:wash-selected data-selected:shadow-card-selected data-open:wash-selected data-open:shadow-card-selected " +
  "data-[drag=lifted]:cursor-grabbing data-[drag=lifted]:bg-raised data-[drag=lifted]:shadow-card-lifted " +
  "data-[drag=left]:bg-transparent data-[drag=left]:opacity-38 data-[drag=left]:shadow-none data-[drag=left]:outline data-[drag=left]:-outline-offset-1 data-[drag=left]:outline-dashed data-[drag=left]:outline-line-control " +
  "max-md:gap-1 max-md:px-3.5 max-md:py-[11px]";
const lineClasses = "flex h-[18px] min-w-0 items-center gap-2 text-meta whitespace-nowrap text-ink-3 max-md:h-5";
const titleClasses = "min-w-0 truncate text-card tracking-tight max-md:text-touch max-md:whitespace-normal";
const endClasses = "ms-auto inline-flex flex-none items-center gap-2.5";
const menuClasses =
  "absolute end-2 top-[27px] max-md:hidden rounded-2 bg-surface opacity-0 group-hover/card:opacity-100 focus-within:opacity-100 has-data-popup-open:opacity-100";
