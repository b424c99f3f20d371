import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInPanel } from "@/components/accounts/sign-in-panel";
import { CenteredPage } from "@/components/layout/page";
import { Banner } from "@/components/ui/banner";
import { nextPath } from "@/lib/accounts/next-path";
import { findPageViewer } from "@/lib/accounts/page-viewer";
import { signInProviders } from "@/lib/accounts/sign-in-providers";
import { signInTrouble } from "@/lib/accounts/sign-in-words";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const asked = await searchParams;
  const next = nextPath(asked);
  if (await findPageViewer()) redirect(next);
  const trouble = signInTrouble(typeof asked.error === "string" ? asked.error : undefined);
  return (
    <CenteredPage title="Sign in to Paydown">
      {trouble ? (
        <Banner tone="warn" title={trouble.title} live>
          {trouble.words}
        </Banner>
      ) : null}
      <SignInPanel next={next} providers={signInProviders()} />
    </CenteredPage>
  );
}
