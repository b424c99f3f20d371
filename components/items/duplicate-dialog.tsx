"use client";

import { ActForm, readText } from "@/components/items/act-form";
import { useItemDesk } from "@/components/items/item-desk";
import { OtherItemField } from "@/components/items/other-item-field";
import { TextField } from "@/components/ui/text-field";
import { call } from "@/lib/accounts/browser-client";
import { markDuplicate } from "@/lib/items/endpoints";
import { reasonLengthMax } from "@/lib/items/item";

/** Asks which item it repeats. */
export function DuplicateDialog({ onClose }: { onClose: () => void }) {
  const { item } = useItemDesk();
  return (
    <ActForm
      title={`${item.id} is a duplicate of…`}
      description="It is resolved as a duplicate and points to the other one, which stays as it is."
      verb="Mark as duplicate"
      onClose={onClose}
      read={(form) => {
        const of = readText(form, "other");
        if (of === "") return "Choose the item it repeats.";
        const body = { of, reason: readText(form, "reason") };
        return {
          said: `${item.id} marked a duplicate of ${of}`,
          send: (ifMatch, batch) => call(markDuplicate, { params: { id: item.id }, ifMatch, body: { ...body, batch } }),
        };
      }}
    >
      {(errors) => (
        <>
          <OtherItemField label="Duplicate of" error={errors.of} />
          <TextField label="Why (if it needs saying)" name="reason" maxLength={reasonLengthMax} error={errors.reason} />
        </>
      )}
    </ActForm>
  );
}
