import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ExportLinks } from "@/components/import/export-links";
import { ImportDesk } from "@/components/import/import-desk";
import { PastImports } from "@/components/import/past-imports";
import { Page } from "@/components/layout/page";
import { Section } from "@/components/layout/section";
import { TopBar } from "@/components/layout/top-bar";
import { can, whoMay } from "@/lib/access/can";
import { hereOf } from "@/lib/accounts/next-path";
import { getPageViewer } from "@/lib/accounts/page-viewer";
import { checkImport } from "@/lib/discovery/endpoints";
import { listImports } from "@/lib/discovery/import-register";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Import" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ImportPage({ searchParams }: Props) {
  const viewer = await getPageViewer(hereOf(paths.import(), await searchParams));
  if (!can(viewer, "register.check-import")) notFound();
  const imports = await listImports();
  return (
    <>
      <TopBar title="Import" />
      <Page>
        <ImportDesk
          mayImport={can(viewer, "register.import")}
          whoMayImport={whoMay("register.import")}
          bytesMax={checkImport.bodyBytesMax}
          registers={[...new Set(imports.map(({ register }) => register))]}
        />
        {imports.length > 0 ? (
          <Section title="Past imports">
            <PastImports imports={imports} />
          </Section>
        ) : null}
        {can(viewer, "item.export") ? (
          <Section title="Export" description="The whole register as a file; each imports back as it is.">
            <ExportLinks />
          </Section>
        ) : null}
      </Page>
    </>
  );
}
