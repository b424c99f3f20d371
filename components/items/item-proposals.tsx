"use client";

import { ArrowRight } from "lucide-react";
import { type FormEvent, useState } from "react";
import { fieldNames, fieldsOf, fieldValueOf } from "@/components/items/field-names";
import { FieldValue } from "@/components/items/field-value";
import { useItemDesk } from "@/components/items/item-desk";
import { refusalWords } from "@/components/items/refusal-words";
import { TimeText } from "@/components/items/time-text";
import { useNames } from "@/components/items/use-names";
import { Avatar } from "@/components/ui/avatar";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";
import { call } from "@/lib/accounts/browser-client";
import { decideProposal, type Proposal, withdrawProposal } from "@/lib/items/endpoints";
import { reasonLengthMax } from "@/lib/items/item";

/** The proposals that wait for a decision, oldest first. */
export function ItemProposals() {
  const { proposals } = useItemDesk();
  return proposals.map((proposal) => <ProposalCard key={proposal.id} proposal={proposal} />);
}

function ProposalCard({ proposal }: { proposal: Proposal }) {
  const { item, viewer, may, reload } = useItemDesk();
  const names = useNames(Object.hasOwn(proposal.change, "assignee"));
  const mayWithdraw = proposal.by.id === viewer.id;

  async function withdraw() {
    try {
      await call(withdrawProposal, { params: { proposal: proposal.id } });
      showToast({ title: "Proposal withdrawn" });
    } catch (error) {
      showToast({ tone: "bad", title: "The proposal stands", detail: refusalWords(error) });
    }
    await reload();
  }

  return (
    <section
      aria-label={`Proposal by ${proposal.by.name}`}
      className="flex flex-wrap items-start gap-x-2.5 gap-y-1 rounded-2 bg-accent-tint py-2 ps-2.5 pe-2 shadow-edge-accent"
    >
      <Avatar actor={proposal.by} decorative className="mt-0.5" />
      <div className="grid min-w-0 flex-1 basis-52 gap-1">
        {fieldsOf(proposal.change).map((field, index) => (
          <p key={field} className="flex min-h-6 min-w-0 flex-wrap items-center gap-1.5">
            <span>{index === 0 ? `${proposal.by.name} proposes` : "and"}</span>
            <span className="text-ink-2">{fieldNames[field].toLowerCase()}</span>
            {field === "description" || field === "title" ? null : (
              <>
                <FieldValue
                  field={field}
                  value={fieldValueOf(item, field)}
                  names={{ ...names, ...ownName(item.assignee) }}
                />
                <ArrowRight className="size-3! text-ink-3" aria-label="to" />
              </>
            )}
            <FieldValue field={field} value={Reflect.get(proposal.change, field)} names={names} />
          </p>
        ))}
        <p className="text-meta text-ink-2">
          {proposal.reason ? `“${proposal.reason}” ` : null}
          <TimeText at={proposal.at} className="text-ink-3" />
        </p>
      </div>
      <div className="flex flex-none gap-1 max-md:w-full max-md:[&>*]:h-11 max-md:[&>*]:flex-1">
        {mayWithdraw ? (
          <Button size="sm" onClick={() => void withdraw()}>
            Withdraw
          </Button>
        ) : null}
        {may("proposal.decide") ? (
          <>
            <Decide proposal={proposal} decision="refuse" />
            <Decide proposal={proposal} decision="accept" />
          </>
        ) : null}
      </div>
    </section>
  );
}

const decisions = {
  accept: { verb: "Accept", done: "Proposal accepted", look: "primary" },
  refuse: { verb: "Refuse", done: "Proposal refused", look: "secondary" },
} as const;

function Decide({ proposal, decision }: { proposal: Proposal; decision: keyof typeof decisions }) {
  const { reload } = useItemDesk();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { verb, done, look } = decisions[decision];

  async function decide(event: FormEvent<HTMLFormElement>, close: () => void) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    try {
      await call(decideProposal, { params: { proposal: proposal.id }, body: { decision, reason } });
      close();
      showToast({ title: done });
      await reload();
    } catch (error) {
      setRefusal(refusalWords(error));
    }
  }
  return (
    <Popover
      label={`${verb} the proposal`}
      align="end"
      trigger={(props) => (
        <Button {...props} size="sm" look={look}>
          {verb}…
        </Button>
      )}
    >
      {(close) => (
        <form className="grid w-64 gap-2" onSubmit={(event) => void decide(event, close)}>
          <TextField
            label={decision === "refuse" ? "Why not" : "Why (if it needs saying)"}
            name="reason"
            required={decision === "refuse"}
            maxLength={reasonLengthMax}
            autoFocus
          />
          {refusal ? <Banner tone="bad" title={refusal} live /> : null}
          <div className="flex justify-end gap-1.5">
            <Button size="sm" look="ghost" onClick={close}>
              Cancel
            </Button>
            <Button size="sm" look="primary" type="submit">
              {verb}
            </Button>
          </div>
        </form>
      )}
    </Popover>
  );
}

function ownName(assignee: { id: string; name: string } | null): Readonly<Record<string, string>> {
  return assignee ? { [assignee.id]: assignee.name } : {};
}
