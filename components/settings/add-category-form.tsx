"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormTrouble } from "@/components/accounts/form-trouble";
import { useSubmit } from "@/components/accounts/use-submit";
import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/live-region";
import { TextField } from "@/components/ui/text-field";
import { call } from "@/lib/accounts/browser-client";
import { createCategory } from "@/lib/items/endpoints";

/** Adds a category. */
export function AddCategoryForm() {
  const router = useRouter();
  const [name, setName] = useState("");
  const { busy, submit, error, fieldErrors } = useSubmit(
    () => call(createCategory, { body: { name } }),
    (category) => {
      announce(`${category.name} is added.`);
      setName("");
      router.refresh();
    },
  );
  return (
    <form onSubmit={submit} className="grid gap-2">
      <FormTrouble error={error} />
      <div className="flex items-end gap-2">
        <TextField
          label="New category"
          className="w-80 max-md:w-full"
          value={name}
          maxLength={80}
          error={fieldErrors.name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" disabled={busy || name.trim() === ""} className="max-md:h-11">
          Add
        </Button>
      </div>
    </form>
  );
}
