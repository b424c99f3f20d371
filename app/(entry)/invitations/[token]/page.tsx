import type { Metadata } from "next";
import { headers } from "next/headers";
import { InvitationForm } from "@/components/accounts/invitation-form";
import { ProviderButtons } from "@/components/accounts/provider-buttons";
import { CenteredPage } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/link-button";
import { roleWords } from "@/lib/access/roles";
import { readOffer } from "@/lib/accounts/read-offer";
import { signInProviders } from "@/lib/accounts/sign-in-providers";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

type Props = { params: Promise<{ token: string }> };

export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const offer = await readOffer(token, await headers());
  if (offer === null) return <ClosedInvitation />;
  return (
    <CenteredPage title="Join this register">
      <p className="text-ink-2">
        {offer.invitedBy} invited you to Paydown as <strong className="text-ink">{roleWords[offer.role]}</strong>.
      </p>
      <InvitationForm token={token} email={offer.email} name={offer.name} />
      {/* A provider proves an address; an invitation that names none cannot be told apart by it. */}
      {offer.email ? <ProviderButtons providers={signInProviders()} next={paths.home()} /> : null}
    </CenteredPage>
  );
}

function ClosedInvitation() {
  return (
    <CenteredPage title="This invitation cannot be used">
      <p className="text-ink-2">
        It was used, taken back, or is too old. Ask the admin who sent it for a new one; if you have joined already,
        sign in.
      </p>
      <LinkButton href={paths.signIn()} className="max-md:h-11">
        Sign in
      </LinkButton>
    </CenteredPage>
  );
}
