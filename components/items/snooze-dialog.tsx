"use client";

import { ActForm, readText } from "@/components/items/act-form";
import { useItemDesk } from "@/components/items/item-desk";
import { UntilField } from "@/components/items/until-field";
import { CheckField } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/text-field";
import { call } from "@/lib/accounts/browser-client";
import { snoozeItem } from "@/lib/items/endpoints";
import { reasonLengthMax } from "@/lib/items/item";

/** Asks until when to put an item aside: a day, a change of its code, or whichever comes first. */
export function SnoozeDialog({ onClose }: { onClose: () => void }) {
  const { item } = useItemDesk();
  return (
    <ActForm
      title={`Snooze ${item.id}`}
      description="It leaves the board and the inbox until then, and its clock pauses."
      verb="Snooze"
      onClose={onClose}
      read={(form) => {
        const [until, reason] = [readText(form, "until"), readText(form, "reason")];
        const untilCodeChanges = form.get("code") === "on";
        if (until === "" && !untilCodeChanges) return "Say until when, or until its code changes.";
        const body = { until: until || null, untilCodeChanges, reason };
        return {
          said: `${item.id} snoozed until ${until || "its code changes"}`,
          send: (ifMatch, batch) => call(snoozeItem, { params: { id: item.id }, ifMatch, body: { ...body, batch } }),
        };
      }}
    >
      {(errors) => (
        <>
          <UntilField label="Until" days={[7, 14, 30]} first={7} error={errors.until} />
          <CheckField
            name="code"
            label="Or until its code changes"
            hint={
              item.path ? `Whatever touches ${item.path} wakes it.` : "It has no location yet: nothing would wake it."
            }
          />
          <TextField label="Why (if it needs saying)" name="reason" maxLength={reasonLengthMax} error={errors.reason} />
        </>
      )}
    </ActForm>
  );
}
