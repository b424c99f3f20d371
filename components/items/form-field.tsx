"use client";

import type { FormEvent, ReactNode } from "react";
import { FieldRow, FieldText, fieldTriggerClasses } from "@/components/items/field-row";
import { useItemDesk } from "@/components/items/item-desk";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import type { ProposedChange } from "@/lib/items/endpoints";

type Props = {
  label: string;
  /** What it shows. */
  shown: ReactNode;
  /** Any change of this field: decides whether it is a control. */
  sample: ProposedChange;
  /** The inputs of its panel. */
  children: ReactNode;
  /** Reads the panel; false keeps it open. */
  onSave: (form: FormData) => boolean;
};

/** A field that is typed: a small panel with its inputs and Save. */
export function FormField({ label, shown, sample, children, onSave }: Props) {
  const way = useItemDesk().wayOf(sample);
  if (way === "none") {
    return (
      <FieldRow label={label}>
        <FieldText>{shown}</FieldText>
      </FieldRow>
    );
  }
  return (
    <FieldRow label={label}>
      <Popover
        label={label}
        trigger={(props) => (
          <button type="button" {...props} className={fieldTriggerClasses}>
            <span className="sr-only">{label}: </span>
            {shown}
          </button>
        )}
      >
        {(close) => (
          <form
            className="grid w-56 gap-2"
            onSubmit={(event: FormEvent<HTMLFormElement>) => {
              event.preventDefault();
              if (onSave(new FormData(event.currentTarget))) close();
            }}
          >
            {children}
            <div className="flex justify-end gap-1.5">
              <Button size="sm" look="ghost" onClick={close}>
                Cancel
              </Button>
              <Button size="sm" look="primary" type="submit">
                {way === "change" ? "Save" : "Propose…"}
              </Button>
            </div>
          </form>
        )}
      </Popover>
    </FieldRow>
  );
}
