"use client";

import { useEffect } from "react";
import { ProviderButtons } from "@/components/accounts/provider-buttons";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { finishSignOut, hasSignedOutMark } from "@/lib/accounts/sign-out-here";

type Props = { next: string; providers: readonly { id: string; name: string }[] };

/** Every way in, and from there to where one was going. */
export function SignInPanel({ next, providers }: Props) {
  useEffect(() => {
    // Signed out while the server was away: this is the first it hears of it.
    if (hasSignedOutMark()) void finishSignOut();
  }, []);

  return (
    <>
      {/* A whole new page: nothing that was loaded for somebody else, or for nobody, is kept. */}
      <SignInForm onSignedIn={() => window.location.assign(next)} />
      <ProviderButtons providers={providers} next={next} />
    </>
  );
}
