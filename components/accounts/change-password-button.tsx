"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { FormTrouble } from "@/components/accounts/form-trouble";
import { PasswordField } from "@/components/accounts/password-field";
import { useSubmit } from "@/components/accounts/use-submit";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import { call } from "@/lib/accounts/browser-client";
import { passwordLengthMin } from "@/lib/accounts/user";
import { changePassword } from "@/lib/accounts/user-endpoints";

/** Opens the dialog that changes one's own password. */
export function ChangePasswordButton({ email }: { email: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="max-md:h-11" onClick={() => setOpen(true)}>
        Change password…
      </Button>
      {open ? <PasswordDialog email={email} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function PasswordDialog({ email, onClose }: { email: string; onClose: () => void }) {
  const router = useRouter();
  const id = useId();
  const [form, setForm] = useState({ current: "", next: "" });
  const { busy, submit, error, fieldErrors } = useSubmit(
    () => call(changePassword, { body: form }),
    () => {
      showToast({ title: "Your password is changed", detail: "Your other browsers are signed out." });
      router.refresh();
      onClose();
    },
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="sm"
      title="Change your password"
      description="Your other browsers are signed out; your tokens stay."
      footer={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={id} disabled={busy}>
            Change
          </Button>
        </>
      }
    >
      <form id={id} method="post" onSubmit={submit} className="grid gap-3">
        <FormTrouble error={error} />
        {/* Password managers tell by it whose password this is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          label="Current password"
          autoComplete="current-password"
          value={form.current}
          required
          error={fieldErrors.current}
          onChange={(event) => setForm({ ...form, current: event.target.value })}
        />
        <PasswordField
          label="New password"
          hint={`At least ${passwordLengthMin} characters.`}
          autoComplete="new-password"
          value={form.next}
          required
          minLength={passwordLengthMin}
          error={fieldErrors.next}
          onChange={(event) => setForm({ ...form, next: event.target.value })}
        />
      </form>
    </Dialog>
  );
}
