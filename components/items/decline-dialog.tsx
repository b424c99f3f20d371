"use client";

import { useState } from "react";
import { ActForm, readText } from "@/components/items/act-form";
import { declineReasons } from "@/components/items/decline-reasons";
import { useItemDesk } from "@/components/items/item-desk";
import { TextArea } from "@/components/ui/text-area";
import { call } from "@/lib/accounts/browser-client";
import { declineItem } from "@/lib/items/endpoints";
import { reasonLengthMax } from "@/lib/items/item";

/** Asks why nothing will be done. */
export function DeclineDialog({ onClose }: { onClose: () => void }) {
  const { item } = useItemDesk();
  const [reason, setReason] = useState("");
  return (
    <ActForm
      title={`Decline ${item.id}`}
      description="It is resolved as declined: nothing will be done about it."
      verb="Decline"
      onClose={onClose}
      read={(form) => ({
        said: `${item.id} declined`,
        send: (ifMatch, batch) =>
          call(declineItem, { params: { id: item.id }, ifMatch, body: { reason: readText(form, "reason"), batch } }),
      })}
    >
      {(errors) => (
        <>
          <fieldset className="flex flex-wrap gap-1" aria-label="Reasons often meant">
            {declineReasons.map((known) => (
              <button
                key={known}
                type="button"
                aria-pressed={reason === known}
                onClick={() => setReason(known)}
                className="inline-flex min-h-6 items-center rounded-1 px-2 text-meta text-ink-2 shadow-edge hover:bg-hover aria-pressed:bg-accent-tint aria-pressed:shadow-edge-accent max-md:min-h-11"
              >
                {known}
              </button>
            ))}
          </fieldset>
          <TextArea
            label="Why"
            name="reason"
            required
            maxLength={reasonLengthMax}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            error={errors.reason}
          />
        </>
      )}
    </ActForm>
  );
}
