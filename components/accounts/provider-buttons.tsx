"use client";

import { useState } from "react";
import { FormTrouble } from "@/components/accounts/form-trouble";
import { Button } from "@/components/ui/button";
import { signInThrough } from "@/lib/accounts/browser-sign-in";

type Props = {
  providers: readonly { id: string; name: string }[];
  /** The path to come back to. */
  next: string;
};

/** The other ways in; nothing when none is set up. */
export function ProviderButtons({ providers, next }: Props) {
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  if (providers.length === 0) return null;

  async function go(id: string) {
    setBusy(id);
    setFailure(await signInThrough(id, next));
    setBusy(null);
  }

  return (
    <div className="grid gap-2">
      <p className="flex items-center gap-3 text-meta text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        or
      </p>
      <FormTrouble error={failure} />
      {providers.map(({ id, name }) => (
        <Button key={id} disabled={busy !== null} onClick={() => go(id)} className="w-full max-md:h-11">
          {busy === id ? `Going to ${name}…` : `Continue with ${name}`}
        </Button>
      ))}
    </div>
  );
}
