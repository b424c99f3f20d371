"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { FormTrouble } from "@/components/accounts/form-trouble";
import { SecretBox } from "@/components/accounts/secret-box";
import { useSubmit } from "@/components/accounts/use-submit";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type TokenScope, tokenScopes } from "@/lib/access/viewer";
import { call } from "@/lib/accounts/browser-client";
import { createToken } from "@/lib/accounts/token-endpoints";
import { nameLengthMax } from "@/lib/accounts/user";

const scopeTexts: Record<TokenScope, { label: string; hint: string }> = {
  read: { label: "Read", hint: "See, search and export." },
  write: { label: "Write", hint: "Report, comment and change items, as far as the owner may." },
  manage: { label: "Manage", hint: "Look after users, tokens and settings, as far as the owner may." },
};
const lives = [
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "365 days" },
] as const;

type Props = {
  owner: { id: string; name: string };
  agents: readonly { id: string; name: string }[];
  onClose: () => void;
};

/** Asks what a new token is for, and shows the token, this once. */
export function TokenDialog({ owner, agents, onClose }: Props) {
  const router = useRouter();
  const id = useId();
  const [secret, setSecret] = useState<string | null>(null);
  const [form, setForm] = useState({ name: "", ownerId: owner.id, days: "30" });
  const [scopes, setScopes] = useState<readonly TokenScope[]>(["read"]);
  const isOwn = form.ownerId === owner.id;
  const offered = isOwn ? tokenScopes : tokenScopes.filter((scope) => scope !== "manage");
  const chosen = offered.filter((scope) => scopes.includes(scope));
  const set = (changes: Partial<typeof form>) => setForm({ ...form, ...changes });
  const { busy, submit, error, fieldErrors } = useSubmit(
    () =>
      call(createToken, {
        body: { name: form.name, scopes: chosen, days: Number(form.days), ...(isOwn ? {} : { ownerId: form.ownerId }) },
      }),
    (token) => {
      setSecret(token.secret);
      router.refresh();
    },
  );

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={secret ? "Keep this token" : "New token"}
      description={
        secret
          ? "It cannot be shown again. Whoever has it may do what it allows until it ends or is revoked."
          : "A key for the command line, a script or an agent. It never does more than its owner may."
      }
      footer={
        secret ? (
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        ) : (
          <>
            <Button look="ghost" onClick={onClose}>
              Cancel
            </Button>
            <Button look="primary" type="submit" form={id} disabled={busy || chosen.length === 0}>
              Make the token
            </Button>
          </>
        )
      }
    >
      {secret ? (
        <SecretBox label="The token" secret={secret} />
      ) : (
        <form id={id} onSubmit={submit} className="grid gap-3">
          <FormTrouble error={error} />
          <TextField
            label="Name"
            hint="What it is for: “laptop”, “nightly export”."
            value={form.name}
            maxLength={nameLengthMax}
            required
            error={fieldErrors.name}
            onChange={(event) => set({ name: event.target.value })}
          />
          {agents.length > 0 ? (
            <Select
              label="For"
              value={form.ownerId}
              options={[
                { value: owner.id, label: `${owner.name} (you)` },
                ...agents.map((agent) => ({ value: agent.id, label: `agent ${agent.name}` })),
              ]}
              onValueChange={(ownerId) => set({ ownerId })}
            />
          ) : null}
          <Select label="Ends in" value={form.days} options={lives} onValueChange={(days) => set({ days })} />
          <fieldset className="grid gap-2">
            <legend className="pb-1 text-meta font-medium text-ink-2">It may</legend>
            {offered.map((scope) => (
              <CheckField
                key={scope}
                {...scopeTexts[scope]}
                checked={chosen.includes(scope)}
                onChange={({ target }) =>
                  setScopes(target.checked ? [...scopes, scope] : scopes.filter((held) => held !== scope))
                }
              />
            ))}
          </fieldset>
        </form>
      )}
    </Dialog>
  );
}
