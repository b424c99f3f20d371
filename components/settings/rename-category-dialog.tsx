"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { FormTrouble } from "@/components/accounts/form-trouble";
import { useSubmit } from "@/components/accounts/use-submit";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { announce } from "@/components/ui/live-region";
import { TextField } from "@/components/ui/text-field";
import { call } from "@/lib/accounts/browser-client";
import { type Category, editCategory } from "@/lib/items/endpoints";

type Props = { category: Category; onClose: () => void };

/** Gives a category another name; its items keep it. */
export function RenameCategoryDialog({ category, onClose }: Props) {
  const router = useRouter();
  const id = useId();
  const [name, setName] = useState(category.name);
  const { busy, submit, error, fieldErrors } = useSubmit(
    () => call(editCategory, { params: { category: category.id }, body: { name } }),
    () => {
      announce(`${category.name} is ${name} now.`);
      router.refresh();
      onClose();
    },
  );
  return (
    <Dialog
      open
      size="sm"
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Rename ${category.name}`}
      description={itemsWords(category.items)}
      footer={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={id} disabled={busy || name.trim() === ""}>
            Rename
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} className="grid gap-3">
        <FormTrouble error={error} />
        <TextField
          label="Name"
          value={name}
          maxLength={80}
          required
          error={fieldErrors.name}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  );
}

function itemsWords(items: number): string {
  if (items === 0) return "No item has it yet.";
  return items === 1 ? "The 1 item that has it keeps it." : `The ${items} items that have it keep it.`;
}
