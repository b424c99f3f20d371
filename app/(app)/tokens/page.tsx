import type { Metadata } from "next";
import { ChangePasswordButton } from "@/components/accounts/change-password-button";
import { NewTokenButton } from "@/components/accounts/new-token-button";
import { SessionsTable } from "@/components/accounts/sessions-table";
import { TokensTable } from "@/components/accounts/tokens-table";
import { Page } from "@/components/layout/page";
import { Section } from "@/components/layout/section";
import { TopBar } from "@/components/layout/top-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { hereOf } from "@/lib/accounts/next-path";
import { getPageViewer } from "@/lib/accounts/page-viewer";
import { readTokensPage } from "@/lib/accounts/tokens-page";
import { now } from "@/lib/clock";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Tokens" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TokensPage({ searchParams }: Props) {
  const asked = await searchParams;
  const viewer = await getPageViewer(hereOf(paths.tokens(), asked));
  const cursor = typeof asked.cursor === "string" ? asked.cursor : undefined;
  const { me, tokens, agents, sessions } = await readTokensPage(
    viewer,
    typeof cursor === "string" ? cursor : undefined,
  );
  const button = tokens ? <NewTokenButton owner={{ id: viewer.id, name: viewer.name }} agents={agents} /> : null;
  return (
    <>
      <TopBar title="Tokens" primary={button} />
      <Page>
        {tokens ? (
          <Section title="API tokens" description="Keys for the command line, scripts and agents.">
            <span className="md:hidden">{button}</span>
            {tokens.data.length > 0 ? (
              <TokensTable tokens={tokens.data} viewerId={viewer.id} now={now()} />
            ) : (
              <EmptyState title="No tokens yet">
                Make one for each place that works with the register: then each can be revoked alone.
              </EmptyState>
            )}
            {tokens.next ? (
              <div>
                <LinkButton href={`${paths.tokens()}?${new URLSearchParams({ cursor: tokens.next })}`}>
                  Older tokens
                </LinkButton>
              </div>
            ) : null}
          </Section>
        ) : null}
        <Section
          title="Sessions"
          description="The browsers you are signed in with."
          actions={me.hasPassword && me.email ? <ChangePasswordButton email={me.email} /> : null}
        >
          <SessionsTable sessions={sessions} />
        </Section>
      </Page>
    </>
  );
}
