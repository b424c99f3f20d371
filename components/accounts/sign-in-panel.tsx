"use client";

import { ProviderButtons } from "@/components/accounts/provider-buttons";
import { SignInForm } from "@/components/accounts/sign-in-form";

type Props = { next: string; providers: readonly { id: string; name: string }[] };

/** Every way in, and from there to where one was going. */
export function SignInPanel({ next, providers }: Props) {
  return (
    <>
      {/* A whole new page: nothing that was loaded for somebody else, or for nobody, is kept. */}
      <SignInForm onSignedIn={() => window.location.assign(next)} />
      <ProviderButtons providers={providers} next={next} />
    </>
  );
}
