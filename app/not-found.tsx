import type { Metadata } from "next";
import { CenteredPage } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFound() {
  return (
    <CenteredPage title="There is nothing here">
      <p className="text-ink-2">
        The address may be mistyped, or it leads to something you may not see. Item numbers are never reused: a merged
        item still answers under its old number.
      </p>
      <div className="flex gap-2">
        <LinkButton look="primary" href={paths.board()}>
          Go to the board
        </LinkButton>
        <LinkButton look="ghost" href={paths.list()}>
          Search the list
        </LinkButton>
      </div>
    </CenteredPage>
  );
}
