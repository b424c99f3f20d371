"use client";

import { ActForm, readText } from "@/components/items/act-form";
import { useItemDesk } from "@/components/items/item-desk";
import { UntilField } from "@/components/items/until-field";
import { TextArea } from "@/components/ui/text-area";
import { call } from "@/lib/accounts/browser-client";
import { acceptRisk } from "@/lib/items/endpoints";
import { reasonLengthMax } from "@/lib/items/item";

/** Asks until when to live with an item, and why. */
export function AcceptRiskDialog({ onClose }: { onClose: () => void }) {
  const { item } = useItemDesk();
  return (
    <ActForm
      title={`Accept the risk of ${item.id}`}
      description="It stays open and its clock pauses. On the day it comes back to whoever decides."
      verb="Accept the risk"
      onClose={onClose}
      read={(form) => {
        const [until, reason] = [readText(form, "until"), readText(form, "reason")];
        return {
          said: `Risk of ${item.id} accepted until ${until}`,
          send: (ifMatch, batch) =>
            call(acceptRisk, { params: { id: item.id }, ifMatch, body: { until, reason, batch } }),
        };
      }}
    >
      {(errors) => (
        <>
          <UntilField label="Until" days={[30, 90, 180]} first={90} required error={errors.until} />
          <TextArea
            label="Why we live with it"
            name="reason"
            required
            maxLength={reasonLengthMax}
            error={errors.reason}
          />
        </>
      )}
    </ActForm>
  );
}
