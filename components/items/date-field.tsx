"use client";

import { FormField } from "@/components/items/form-field";
import { useItemDesk } from "@/components/items/item-desk";
import { TimeText } from "@/components/items/time-text";
import { TextField } from "@/components/ui/text-field";

/** The day it was found. */
export function DateField() {
  const { item, change } = useItemDesk();
  return (
    <FormField
      label="Found"
      sample={{ foundOn: item.foundOn }}
      shown={<TimeText at={item.foundOn} look="day" />}
      onSave={(form) => {
        const foundOn = String(form.get("foundOn") ?? "");
        if (foundOn !== "" && foundOn !== item.foundOn) void change({ foundOn }, { foundOn });
        return true;
      }}
    >
      <TextField label="Found on" name="foundOn" type="date" required defaultValue={item.foundOn} />
    </FormField>
  );
}
