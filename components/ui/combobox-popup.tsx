"use client";

import { Combobox } from "@base-ui/react/combobox";
import { Check, Search } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { answersTo, type ComboboxOption } from "@/components/ui/combobox-options";
import type { PopupAnchor } from "@/components/ui/menu-entries";
import { popupClasses, popupLineClasses, popupPositionClasses } from "@/components/ui/popup-classes";

type Shared = {
  label: string;
  options: readonly ComboboxOption[];
  searchPlaceholder?: string;
  nothingFound?: string;
  anchor: PopupAnchor;
  open: boolean;
  onOpenChange: (open: boolean, details: Combobox.Root.ChangeEventDetails) => void;
  returnTo: Element | null;
  /** At least as wide as what it hangs on. */
  wide?: boolean;
};
type OneProps = Shared & { value: string | null; onValueChange: (value: string) => void };
type ManyProps = Shared & { values: readonly string[]; onValuesChange: (values: string[]) => void };

/** The part of a single choice that is fetched on use. */
export function ComboboxPopup({ value, onValueChange, ...shared }: OneProps) {
  const chosen = shared.options.find((option) => option.value === value) ?? null;
  return (
    <Combobox.Root
      items={shared.options}
      filter={answersTo}
      autoHighlight
      open={shared.open}
      onOpenChange={shared.onOpenChange}
      value={chosen}
      onValueChange={(next) => {
        if (next) {
          onValueChange(next.value);
        }
      }}
    >
      <Popup {...shared} />
    </Combobox.Root>
  );
}

/** The part of a multiple choice that is fetched on use. */
export function MultiComboboxPopup({ values, onValuesChange, ...shared }: ManyProps) {
  const chosen = shared.options.filter((option) => values.includes(option.value));
  return (
    <Combobox.Root
      multiple
      items={shared.options}
      filter={answersTo}
      autoHighlight
      open={shared.open}
      onOpenChange={shared.onOpenChange}
      value={chosen}
      onValueChange={(next) => onValuesChange(next.map((option) => option.value))}
    >
      <Popup {...shared} />
    </Combobox.Root>
  );
}

function Popup({
  label,
  searchPlaceholder = "Search…",
  nothingFound = "Nothing found",
  anchor,
  returnTo,
  wide,
}: Shared) {
  return (
    <Combobox.Portal>
      <Combobox.Positioner
        anchor={anchor}
        align="start"
        sideOffset={4}
        collisionPadding={4}
        className={popupPositionClasses}
      >
        <Combobox.Popup
          aria-label={label}
          finalFocus={() => (returnTo instanceof HTMLElement ? returnTo : true)}
          className={classNames(popupClasses, "w-64 max-w-[calc(100vw-16px)]", wide && "min-w-(--anchor-width)")}
        >
          <SearchLine>
            <Combobox.Input
              aria-label={label}
              placeholder={searchPlaceholder}
              className="h-full min-w-0 flex-1 bg-transparent outline-none max-md:text-[16px]"
            />
          </SearchLine>
          <Combobox.Empty>
            <p className="px-3 py-2 text-meta text-ink-3">{nothingFound}</p>
          </Combobox.Empty>
          <Combobox.List
            aria-label={label}
            className="max-h-[min(320px,var(--available-height))] overflow-y-auto overscroll-contain p-1 outline-none data-empty:p-0"
          >
            {(option: ComboboxOption) => (
              <Combobox.Item key={option.value} value={option} className={popupLineClasses}>
                {option.icon ? <span className="grid min-w-4 flex-none place-items-center">{option.icon}</span> : null}
                <span className="min-w-0 flex-1 truncate">{option.label}</span>
                {option.hint ? <span className="text-meta text-ink-3">{option.hint}</span> : null}
                <span className="w-4 flex-none">
                  <Combobox.ItemIndicator>
                    <Check className="text-accent!" aria-hidden="true" />
                  </Combobox.ItemIndicator>
                </span>
              </Combobox.Item>
            )}
          </Combobox.List>
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  );
}

function SearchLine({ children }: { children: ReactNode }) {
  return (
    <div className="flex h-9 items-center gap-2 border-b border-line px-3 max-md:h-12">
      <Search className="text-ink-3" aria-hidden="true" />
      {children}
    </div>
  );
}
