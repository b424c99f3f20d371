"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { FormTrouble } from "@/components/accounts/form-trouble";
import { draftRules, ScopesEditor, writtenRules } from "@/components/accounts/scopes-editor";
import { useSubmit } from "@/components/accounts/use-submit";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { announce } from "@/components/ui/live-region";
import { TextField } from "@/components/ui/text-field";
import { call } from "@/lib/accounts/browser-client";
import { handleLengthMax, nameLengthMax, type User } from "@/lib/accounts/user";
import { editUser, setScopes } from "@/lib/accounts/user-endpoints";

type Props = { user: User; onClose: () => void };

/** Name, handle, address and scope of a user. */
export function EditUserDialog({ user, onClose }: Props) {
  const router = useRouter();
  const id = useId();
  const [form, setForm] = useState({ name: user.name, handle: user.handle, email: user.email ?? "" });
  const [rules, setRules] = useState(() => draftRules(user.scopes));
  const set = (changes: Partial<typeof form>) => setForm({ ...form, ...changes });
  const { busy, submit, error, fieldErrors } = useSubmit(
    async () => {
      const { email, ...names } = form;
      const body = user.kind === "agent" ? names : { ...names, email };
      const edited = await call(editUser, { params: { id: user.id }, body, ifMatch: user.version });
      const scopes = writtenRules(rules);
      await call(setScopes, { params: { id: user.id }, body: { scopes }, ifMatch: edited.version });
    },
    () => {
      announce(`${form.name} is saved.`);
      router.refresh();
      onClose();
    },
  );

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Edit ${user.name}`}
      footer={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={id} disabled={busy}>
            Save
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} className="grid gap-3">
        <FormTrouble error={error} />
        <TextField
          label="Name"
          value={form.name}
          maxLength={nameLengthMax}
          required
          error={fieldErrors.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <TextField
          label="Handle"
          hint="What @ names in a comment."
          value={form.handle}
          maxLength={handleLengthMax}
          required
          error={fieldErrors.handle}
          onChange={(event) => set({ handle: event.target.value })}
        />
        {user.kind === "person" ? (
          <TextField
            label="E-mail"
            type="email"
            value={form.email}
            required
            error={fieldErrors.email}
            onChange={(event) => set({ email: event.target.value })}
          />
        ) : null}
        <ScopesEditor rules={rules} onChange={setRules} />
      </form>
    </Dialog>
  );
}
