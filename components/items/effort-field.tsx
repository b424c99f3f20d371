"use client";

import { useState } from "react";
import { EffortInput } from "@/components/items/effort-input";
import { EffortText } from "@/components/items/effort-text";
import { Nothing } from "@/components/items/field-row";
import { FormField } from "@/components/items/form-field";
import { useItemDesk } from "@/components/items/item-desk";
import { parseEffort, sizeOfHours } from "@/lib/items/effort";

/** How much work it is, in hours or by size. */
export function EffortField() {
  const { item, change } = useItemDesk();
  const hours = item.effortHours;
  const [error, setError] = useState<string | null>(null);
  return (
    <FormField
      label="Effort"
      sample={{ effortHours: hours }}
      shown={hours === null ? <Nothing>Not estimated</Nothing> : <EffortText hours={hours} size={sizeOfHours(hours)} />}
      onSave={(form) => {
        const typed = String(form.get("effort") ?? "").trim();
        const effortHours = typed === "" ? null : parseEffort(typed);
        const wrong = typed !== "" && effortHours === null;
        setError(wrong ? "Write hours, such as 3, or S, M, L, XL" : null);
        if (!wrong && effortHours !== hours) void change({ effortHours }, { effortHours });
        return !wrong;
      }}
    >
      <EffortInput text={hours === null ? "" : String(hours)} error={error} />
    </FormField>
  );
}
