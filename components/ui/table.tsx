import { ChevronDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/** A table of fixed rows: head 32, rows 33, first cell 16 from the edge. Name it with `aria-label` or a caption. */
export function Table({ className, ...rest }: ComponentProps<"table">) {
  return <table {...rest} className={classNames("w-full border-separate border-spacing-0 text-base", className)} />;
}

type HeadCellProps = Omit<ComponentProps<"th">, "aria-sort"> & {
  sorted?: "ascending" | "descending" | undefined;
  /** Makes the head a button. */
  onSort?: (() => void) | undefined;
};

export function HeadCell({ sorted, onSort, className, children, ...rest }: HeadCellProps) {
  const content = (
    <>
      {children}
      {sorted ? (
        <ChevronDown className={classNames("size-3", sorted === "descending" && "rotate-180")} aria-hidden="true" />
      ) : null}
    </>
  );
  return (
    <th
      scope="col"
      {...rest}
      aria-sort={sorted}
      className={classNames(
        "h-8 border-b border-line px-2 text-start text-meta font-normal whitespace-nowrap text-ink-3 first:ps-4 last:pe-4",
        className,
      )}
    >
      {onSort ? (
        <button
          type="button"
          onClick={onSort}
          className="-mx-1 inline-flex h-6 items-center gap-1 rounded-1 px-1 hover:bg-hover hover:text-ink"
        >
          {content}
        </button>
      ) : (
        <span className="inline-flex items-center gap-1">{content}</span>
      )}
    </th>
  );
}

type RowProps = ComponentProps<"tr"> & {
  selected?: boolean | undefined;
  focused?: boolean | undefined;
  open?: boolean | undefined;
};

/** `focused` is the cursor of the list, `open` is shown in the pane. */
export function Row({ selected, focused, open, className, ...rest }: RowProps) {
  return (
    <tr
      tabIndex={-1}
      data-selected={selected || undefined}
      data-focused={focused || undefined}
      data-open={open || undefined}
      {...rest}
      className={classNames(
        "group/row -outline-offset-2 focus-visible:-outline-offset-2 hover:bg-hover data-focused:ring-focus data-focused:-outline-offset-2 data-open:bg-selected data-selected:bg-selected",
        className,
      )}
    />
  );
}

/** `quiet` sets a second-line cell in 12 px grey. */
export function Cell({ quiet = false, className, ...rest }: ComponentProps<"td"> & { quiet?: boolean }) {
  return (
    <td
      {...rest}
      className={classNames(
        "h-[33px] max-w-0 truncate border-b border-line px-2 align-middle first:ps-4 last:pe-4",
        quiet && "text-meta text-ink-2",
        className,
      )}
    />
  );
}

/** The head of a group of rows, across all columns. */
export function GroupRow({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <tr>
      <th scope="rowgroup" colSpan={columns} className="h-8 border-b border-line bg-bg px-4 text-start font-strong">
        <span className="inline-flex items-center gap-2">{children}</span>
      </th>
    </tr>
  );
}
