"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { FormTrouble } from "@/components/accounts/form-trouble";
import { useSubmit } from "@/components/accounts/use-submit";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import { announce } from "@/components/ui/live-region";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { isAtLeast, type Role, roleWords } from "@/lib/access/roles";
import { call } from "@/lib/accounts/browser-client";
import { nameLengthMax } from "@/lib/accounts/user";
import { createUser } from "@/lib/accounts/user-endpoints";

/** Somebody who can answer for an agent. */
export type Sponsor = { id: string; name: string; role: Role };
type Props = { sponsors: readonly Sponsor[]; offered: readonly Role[]; viewerId: string; onClose: () => void };

/** Makes an agent: its name, who answers for it, and a role no higher than theirs. */
export function AgentDialog({ sponsors, offered, viewerId, onClose }: Props) {
  const router = useRouter();
  const id = useId();
  const [form, setForm] = useState<{ name: string; sponsorId: string; role: Role }>({
    name: "",
    sponsorId: viewerId,
    role: "resident",
  });
  const set = (changes: Partial<typeof form>) => setForm({ ...form, ...changes });
  const sponsor = sponsors.find((person) => person.id === form.sponsorId);
  const within = offered.filter((role) => sponsor === undefined || isAtLeast(sponsor.role, role));
  const role = within.includes(form.role) ? form.role : (within.at(-1) ?? form.role);
  const { busy, submit, error, fieldErrors } = useSubmit(
    () => call(createUser, { body: { kind: "agent", name: form.name, sponsorId: form.sponsorId, role } }),
    (agent) => {
      announce(`${agent.name} is there.`);
      router.refresh();
      onClose();
    },
  );

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Add an agent"
      description="An agent works by API token, never exceeds its sponsor, and never decides a P0 or a risk."
      footer={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={id} disabled={busy}>
            Add
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
        <Combobox
          label="Sponsor"
          hint="Answers for it, and makes its tokens."
          error={fieldErrors.sponsorId}
          value={form.sponsorId}
          options={sponsors.map((person) => ({ value: person.id, label: person.name, hint: roleWords[person.role] }))}
          onValueChange={(sponsorId) => set({ sponsorId })}
        />
        <Select
          label="Role"
          value={role}
          options={within.map((one) => ({ value: one, label: roleWords[one] }))}
          onValueChange={(chosen) => set({ role: chosen })}
        />
      </form>
    </Dialog>
  );
}
