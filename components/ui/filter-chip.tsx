"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Menu } from "@/components/ui/menu";
import type { MenuEntry } from "@/components/ui/menu-entries";

export type FilterChipPart = {
  text: string;
  icon?: ReactNode;
  /** What this part may become; without it the part is plain text. */
  entries?: readonly MenuEntry[];
};
type Props = { field: FilterChipPart; operator: FilterChipPart; value: FilterChipPart; onRemove?: () => void };

/** One condition, 24 high, in three parts that each open their own menu. */
export function FilterChip({ field, operator, value, onRemove }: Props) {
  const sentence = `${field.text} ${operator.text} ${value.text}`;
  return (
    <fieldset
      aria-label={`Filter: ${sentence}`}
      className="inline-flex h-6 flex-none items-center rounded-1 text-meta leading-6 whitespace-nowrap shadow-edge max-md:h-9"
    >
      <Part part={field} name="field" />
      <Part part={operator} name="operator" className="text-ink-3" />
      <Part part={value} name="value" className="font-medium" />
      {onRemove ? (
        <button
          type="button"
          aria-label={`Remove filter ${sentence}`}
          onClick={onRemove}
          className="grid h-full w-6 place-items-center rounded-e-1 border-s border-line text-ink-3 hover:bg-hover hover:text-ink max-md:w-9"
        >
          <X className="size-3" aria-hidden="true" />
        </button>
      ) : null}
    </fieldset>
  );
}

function Part({ part, name, className }: { part: FilterChipPart; name: string; className?: string }) {
  const classes = classNames(
    "inline-flex h-full items-center gap-1 border-line px-1.5 not-first:border-s first:rounded-s-1 last:rounded-e-1 [&>svg]:size-3",
    className,
  );
  const content = (
    <>
      {part.icon}
      {part.text}
    </>
  );
  if (!part.entries) {
    return <span className={classes}>{content}</span>;
  }
  return (
    <Menu
      label={`Change the ${name}`}
      entries={part.entries}
      trigger={(props) => (
        <button type="button" {...props} className={classNames(classes, "hover:bg-hover aria-expanded:bg-press")}>
          {content}
        </button>
      )}
    />
  );
}
