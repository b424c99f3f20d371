"use client";

import type { ReactNode } from "react";
import { FieldRow, FieldText, fieldTriggerClasses } from "@/components/items/field-row";
import { useItemDesk } from "@/components/items/item-desk";
import { Picker } from "@/components/ui/combobox";
import { Menu } from "@/components/ui/menu";
import type { ProposedChange } from "@/lib/items/endpoints";
import type { Item } from "@/lib/items/item";

/** Beyond so many a list is searched. */
const menuMax = 9;

export type FieldChoice = {
  value: string;
  label: string;
  icon?: ReactNode;
  hint?: string;
  keys?: readonly string[];
  change: ProposedChange;
  hoped: Partial<Item>;
};

type Props = { label: string; value: string; choices: readonly FieldChoice[]; children: ReactNode };

/** A field of one among some: what one may neither set nor propose is not in the list; without any it is plain text. */
export function ChoiceField({ label, ...rest }: Props) {
  return (
    <FieldRow label={label}>
      <ChoiceControl label={label} {...rest} />
    </FieldRow>
  );
}

/** The control of a choice without its row. */
export function ChoiceControl({ label, value, choices, children }: Props) {
  const { wayOf, change } = useItemDesk();
  const shown = choices.map((choice) => ({ ...choice, way: wayOf(choice.change) }));
  const open = shown.filter((choice) => choice.way !== "none");
  if (!open.some((choice) => choice.value !== value)) return <FieldText>{children}</FieldText>;
  const options = open.map(({ value: one, label: words, icon, hint, keys, way }) => {
    const told = hint ?? (way === "propose" && one !== value ? "propose" : undefined);
    return {
      value: one,
      label: words,
      ...(icon ? { icon } : {}),
      ...(told ? { hint: told } : {}),
      ...(keys ? { keys } : {}),
    };
  });
  function choose(next: string) {
    const chosen = open.find((choice) => choice.value === next);
    if (chosen && next !== value) void change(chosen.change, chosen.hoped);
  }
  if (options.length > menuMax) {
    return (
      <Picker
        label={label}
        options={options}
        value={value}
        onValueChange={choose}
        trigger={(props) => (
          <button type="button" {...props} className={fieldTriggerClasses}>
            <span className="sr-only">{label}: </span>
            {children}
          </button>
        )}
      />
    );
  }
  return (
    <Menu
      label={label}
      entries={[{ kind: "radio", label, labelHidden: true, value, options, onChange: choose }]}
      trigger={(props) => (
        <button type="button" {...props} className={fieldTriggerClasses}>
          <span className="sr-only">{label}: </span>
          {children}
        </button>
      )}
    />
  );
}
