"use client";

import { type FormEvent, useState } from "react";
import { FormTrouble } from "@/components/accounts/form-trouble";
import { PasswordField } from "@/components/accounts/password-field";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { signInByPassword } from "@/lib/accounts/browser-sign-in";

type Props = { email?: string; onSignedIn: () => void };

/** Address and password; what was typed stays when it was wrong. */
export function SignInForm({ email = "", onSignedIn }: Props) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setFailure(null);
    const failed = await signInByPassword({ email: textOf(form, "email"), password: textOf(form, "password") });
    setFailure(failed);
    if (failed === null) onSignedIn();
    else setBusy(false);
  }

  return (
    // Should the page's script be late, nothing that was typed may end up in an address.
    <form method="post" onSubmit={submit} className="grid gap-3">
      <FormTrouble error={failure} />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        defaultValue={email}
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <PasswordField label="Password" name="password" autoComplete="current-password" required />
      <Button look="primary" type="submit" disabled={busy} className="mt-1 w-full max-md:h-11">
        {busy ? "Signing in…" : "Sign in"}
      </Button>
    </form>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
