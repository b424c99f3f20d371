"use client";

import { type KeyboardEvent, type ReactNode, useId } from "react";
import { classNames } from "@/components/ui/class-names";

export type Tab<Id extends string = string> = { id: Id; label: string; icon?: ReactNode; count?: number };
type Props<Id extends string> = {
  /** Names the row of tabs. */
  label: string;
  tabs: readonly Tab<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
  /** Equal shares of the width, as on a phone. */
  stretched?: boolean;
  /** What the selected tab shows. */
  children: ReactNode;
  panelClassName?: string;
};

/** One place, several views of it. Arrow keys, Home and End move; the panel of the selected tab alone is rendered. */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  stretched = false,
  children,
  panelClassName,
}: Props<Id>) {
  const id = useId();

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const next = neighbour(tabs, selected, event.key);
    if (next) {
      event.preventDefault();
      onSelect(next.id);
      document.getElementById(`${id}-${next.id}`)?.focus();
    }
  }

  return (
    <>
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className={classNames(
          "flex flex-none border-b border-line bg-surface",
          stretched ? "[&>*]:flex-1" : "gap-4 px-4",
        )}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${id}-${tab.id}`}
            type="button"
            role="tab"
            aria-selected={tab.id === selected}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
            className={classNames(
              "relative flex h-11 items-center justify-center gap-[7px] text-base whitespace-nowrap text-ink-2 -outline-offset-2 hover:text-ink focus-visible:-outline-offset-2",
              "aria-selected:font-strong aria-selected:text-ink aria-selected:after:absolute aria-selected:after:bottom-0 aria-selected:after:h-0.5 aria-selected:after:rounded-t-[2px] aria-selected:after:bg-accent-solid",
              stretched ? "aria-selected:after:inset-x-3" : "aria-selected:after:inset-x-0",
            )}
          >
            {tab.icon}
            {tab.label}
            {tab.count === undefined ? null : <span className="font-normal text-ink-3 tabular-nums">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`} className={panelClassName}>
        {children}
      </div>
    </>
  );
}

function neighbour<Id extends string>(tabs: readonly Tab<Id>[], selected: Id, key: string): Tab<Id> | undefined {
  const at = tabs.findIndex((tab) => tab.id === selected);
  const places: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
  const place = places[key];
  return place === undefined ? undefined : tabs.at(place % tabs.length);
}
