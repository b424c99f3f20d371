"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { FormTrouble } from "@/components/accounts/form-trouble";
import { type DraftRule, ScopesEditor, writtenRules } from "@/components/accounts/scopes-editor";
import { SecretBox } from "@/components/accounts/secret-box";
import { useSubmit } from "@/components/accounts/use-submit";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type Role, roleWords } from "@/lib/access/roles";
import { call } from "@/lib/accounts/browser-client";
import { invitationDaysDefault, type NewInvitation } from "@/lib/accounts/invitation";
import { invite } from "@/lib/accounts/invitation-endpoints";

type Props = { offered: readonly Role[]; onClose: () => void };

/** Asks who is invited as what, and shows the link, this once. */
export function InviteDialog({ offered, onClose }: Props) {
  const router = useRouter();
  const id = useId();
  const [made, setMade] = useState<NewInvitation | null>(null);
  const [form, setForm] = useState<{ email: string; name: string; role: Role }>({
    email: "",
    name: "",
    role: "resident",
  });
  const [rules, setRules] = useState<DraftRule[]>([]);
  const set = (changes: Partial<typeof form>) => setForm({ ...form, ...changes });
  const { busy, submit, error, fieldErrors } = useSubmit(
    () => {
      const email = form.email.trim() ? { email: form.email } : {};
      const name = form.name.trim() ? { name: form.name } : {};
      return call(invite, { body: { ...email, ...name, role: form.role, scopes: writtenRules(rules) } });
    },
    (invitation) => {
      setMade(invitation);
      router.refresh();
    },
  );

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={made ? "Send this link" : "Invite somebody"}
      description={
        made
          ? `It works once, for ${invitationDaysDefault} days, and cannot be shown again.`
          : "You get a link to send; whoever opens it chooses a password and is in."
      }
      footer={
        made ? (
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        ) : (
          <>
            <Button look="ghost" onClick={onClose}>
              Cancel
            </Button>
            <Button look="primary" type="submit" form={id} disabled={busy}>
              Make the link
            </Button>
          </>
        )
      }
    >
      {made ? (
        <SecretBox label="Link of the invitation" secret={made.link} />
      ) : (
        <form id={id} onSubmit={submit} className="grid gap-3">
          <FormTrouble error={error} />
          <TextField
            label="E-mail"
            type="email"
            hint="Left empty, whoever has the link can use it, with a password only."
            value={form.email}
            error={fieldErrors.email}
            onChange={(event) => set({ email: event.target.value })}
          />
          <TextField
            label="Name"
            value={form.name}
            error={fieldErrors.name}
            onChange={(event) => set({ name: event.target.value })}
          />
          <Select
            label="Role"
            value={form.role}
            options={offered.map((role) => ({ value: role, label: roleWords[role] }))}
            onValueChange={(role) => set({ role })}
          />
          {form.role === "coordinator" ? <ScopesEditor rules={rules} onChange={setRules} /> : null}
        </form>
      )}
    </Dialog>
  );
}
