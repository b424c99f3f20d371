"use client";

import { isSame } from "@/components/items/field-names";
import { Nothing } from "@/components/items/field-row";
import { FormField } from "@/components/items/form-field";
import { useItemDesk } from "@/components/items/item-desk";
import { LabelChip } from "@/components/items/label-chip";
import { LabelsInput, readLabels } from "@/components/items/labels-input";

/** The labels of an item. */
export function LabelsField() {
  const { item, change } = useItemDesk();
  return (
    <FormField
      label="Labels"
      sample={{ labels: item.labels }}
      shown={
        item.labels.length === 0 ? (
          <Nothing />
        ) : (
          <span className="flex min-w-0 flex-wrap gap-1">
            {item.labels.map((label) => (
              <LabelChip key={label} label={label} />
            ))}
          </span>
        )
      }
      onSave={(form) => {
        const labels = readLabels(form);
        if (!isSame(labels, item.labels)) void change({ labels }, { labels });
        return true;
      }}
    >
      <LabelsInput labels={item.labels} />
    </FormField>
  );
}
