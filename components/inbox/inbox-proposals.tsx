import Link from "next/link";
import { Head } from "@/components/inbox/inbox-queue";
import { fieldNames, fieldsOf } from "@/components/items/field-names";
import { Avatar } from "@/components/ui/avatar";
import type { Proposal } from "@/lib/items/endpoints";
import { paths } from "@/lib/paths";

/** The proposals that wait for a decision; each is decided on its item's page. */
export function InboxProposals({ proposals, more }: { proposals: readonly Proposal[]; more: boolean }) {
  if (proposals.length === 0) return null;
  return (
    <>
      <Head title="Proposals" count={`${proposals.length}${more ? "+" : ""}`} />
      <ol>
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <Link
              href={paths.item(proposal.item.id)}
              prefetch={false}
              className="grid grid-cols-[20px_minmax(0,1fr)] items-center gap-x-2 rounded-2 px-2 py-[7px] text-meta text-ink-3 hover:bg-hover"
            >
              <Avatar actor={proposal.by} decorative className="row-span-2" />
              <span className="truncate text-base/[18px] font-medium text-ink">{proposal.item.title}</span>
              <span className="flex justify-between gap-2">
                <span className="truncate">
                  {proposal.by.name}:{" "}
                  {fieldsOf(proposal.change)
                    .map((field) => fieldNames[field].toLowerCase())
                    .join(", ")}
                </span>
                <span className="num">{proposal.item.id.replace(/^[A-Z]+-/, "")}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </>
  );
}
