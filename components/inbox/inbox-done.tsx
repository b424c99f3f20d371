import type { Decided } from "@/components/inbox/inbox-types";
import { sumWords } from "@/components/inbox/inbox-words";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

/** The inbox at zero: what was done, and where to go on. */
export function InboxDone({ decided, mayImport }: { decided: readonly Decided[]; mayImport: boolean }) {
  return (
    <div className="grid h-full place-items-center p-6">
      <EmptyState
        title={decided.length > 0 ? "The inbox is empty" : "Nothing to triage"}
        actions={
          <>
            <LinkButton href={paths.board()}>Go to the board</LinkButton>
            {mayImport ? (
              <LinkButton look="ghost" href={paths.import()}>
                Import a register…
              </LinkButton>
            ) : null}
          </>
        }
      >
        {decided.length > 0
          ? `${sumWords(decided)}. New reports and findings wait here until somebody decides.`
          : "New reports and findings wait here until somebody decides."}
      </EmptyState>
    </div>
  );
}
