"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { ActForm, readText } from "@/components/items/act-form";
import { useItemDesk } from "@/components/items/item-desk";
import { OtherItemField } from "@/components/items/other-item-field";
import { TextField } from "@/components/ui/text-field";
import { call } from "@/lib/accounts/browser-client";
import { mergeItem } from "@/lib/items/endpoints";
import { reasonLengthMax } from "@/lib/items/item";
import { paths } from "@/lib/paths";

/** Asks which item takes it in, and goes there. */
export function MergeDialog({ onClose }: { onClose: () => void }) {
  const { item } = useItemDesk();
  const router = useRouter();
  const into = useRef("");
  return (
    <ActForm
      title={`Merge ${item.id} into…`}
      description={`Its locations, pull requests, comments and dependencies go over, and ${item.id} leads to the other one for ever. This cannot be undone.`}
      verb="Merge"
      onClose={onClose}
      onDone={() => router.push(paths.item(into.current))}
      read={(form) => {
        into.current = readText(form, "other");
        if (into.current === "") return "Choose the item that takes it in.";
        const body = { into: into.current, reason: readText(form, "reason") };
        return {
          said: `${item.id} merged into ${into.current}`,
          undo: "none",
          send: async (ifMatch, batch) => {
            await call(mergeItem, { params: { id: item.id }, ifMatch, body: { ...body, batch } });
            return item;
          },
        };
      }}
    >
      {(errors) => (
        <>
          <OtherItemField label="Into" error={errors.into} />
          <TextField label="Why (if it needs saying)" name="reason" maxLength={reasonLengthMax} error={errors.reason} />
        </>
      )}
    </ActForm>
  );
}
