import type { Metadata } from "next";
import { EndpointsTable } from "@/components/docs/endpoints-table";
import { RightsTable } from "@/components/docs/rights-table";
import { Page } from "@/components/layout/page";
import { Section } from "@/components/layout/section";
import { TopBar } from "@/components/layout/top-bar";
import { describeEndpoints, describeRights, rightsPreamble } from "@/lib/access/describe-rights";
import { roleWords } from "@/lib/access/roles";
import { getPageViewer } from "@/lib/accounts/page-viewer";
import { routes } from "@/lib/http/api";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Who may do what" };

export default async function WhoMayDoWhatPage() {
  const viewer = await getPageViewer(paths.permissions());
  return (
    <>
      <TopBar title="Who may do what" subtitle={`You are ${roleWords[viewer.role]}`} />
      <Page>
        <Section title="Rights by role" description={rightsPreamble.join(" ")}>
          <RightsTable rights={describeRights()} ownRole={viewer.role} />
        </Section>
        <Section
          title="Endpoints"
          description="Everything the API does, and who may ask for it. The pages of the app and the command line do the same."
        >
          <EndpointsTable endpoints={describeEndpoints(routes.map(({ endpoint }) => endpoint))} />
        </Section>
      </Page>
    </>
  );
}
