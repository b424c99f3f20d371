"use client";

import { useState } from "react";
import { FormTrouble } from "@/components/accounts/form-trouble";
import { PasswordField } from "@/components/accounts/password-field";
import { useSubmit } from "@/components/accounts/use-submit";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { callAsAnyone } from "@/lib/accounts/browser-client";
import { signInByPassword } from "@/lib/accounts/browser-sign-in";
import { acceptInvitation } from "@/lib/accounts/invitation-endpoints";
import { nameLengthMax, passwordLengthMin } from "@/lib/accounts/user";
import { paths } from "@/lib/paths";

type Props = { token: string; email: string | null; name: string | null };

/** Takes up an invitation and signs its taker in. */
export function InvitationForm({ token, email, name }: Props) {
  const [form, setForm] = useState({ email: email ?? "", name: name ?? "", password: "" });
  const { busy, submit, error, fieldErrors } = useSubmit(
    async () => {
      const own = email === null ? { email: form.email } : {};
      const body = { name: form.name, password: form.password, ...own };
      const accepted = await callAsAnyone(acceptInvitation, { params: { token }, body });
      return signInByPassword({ email: accepted.email, password: form.password });
    },
    (failure) => window.location.assign(failure === null ? paths.home() : paths.signIn()),
  );
  const set = (changes: Partial<typeof form>) => setForm({ ...form, ...changes });

  return (
    <form method="post" onSubmit={submit} className="grid gap-3">
      <FormTrouble error={error} />
      <TextField
        label="E-mail"
        type="email"
        value={form.email}
        readOnly={email !== null}
        onChange={(event) => set({ email: event.target.value })}
        error={fieldErrors.email}
        {...(email === null ? {} : { hint: "The invitation is for this address." })}
        autoComplete="username"
        autoCapitalize="none"
        required
      />
      <TextField
        label="Your name"
        value={form.name}
        onChange={(event) => set({ name: event.target.value })}
        error={fieldErrors.name}
        autoComplete="name"
        maxLength={nameLengthMax}
        required
      />
      <PasswordField
        label="Choose a password"
        hint={`At least ${passwordLengthMin} characters.`}
        value={form.password}
        onChange={(event) => set({ password: event.target.value })}
        error={fieldErrors.password}
        autoComplete="new-password"
        minLength={passwordLengthMin}
        required
      />
      <Button look="primary" type="submit" disabled={busy} className="mt-1 w-full max-md:h-11">
        {busy ? "Joining…" : "Join"}
      </Button>
    </form>
  );
}
