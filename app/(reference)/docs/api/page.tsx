import type { Metadata } from "next";
import { DocsFrame } from "@/components/docs/docs-frame";
import { ReferenceView } from "@/components/docs/reference-view";
import { routes } from "@/lib/http/api";
import { readReference } from "@/lib/http/documents";

export const metadata: Metadata = { title: "API reference" };

export default async function ReferencePage() {
  const reference = await readReference(routes);
  return (
    <DocsFrame title="API reference">
      <ReferenceView reference={reference} />
    </DocsFrame>
  );
}
