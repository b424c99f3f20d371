"use client";

import { ArrowRight } from "lucide-react";
import { type FormEvent, useState } from "react";
import { fieldNames, fieldsOf, fieldValueOf } from "@/components/items/field-names";
import { FieldValue } from "@/components/items/field-value";
import { refusalWords } from "@/components/items/refusal-words";
import { useNames } from "@/components/items/use-names";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast";
import { call } from "@/lib/accounts/browser-client";
import { type ProposedChange, proposeChange, withdrawProposal } from "@/lib/items/endpoints";
import { type Item, reasonLengthMax } from "@/lib/items/item";

type Props = { item: Item; change: ProposedChange; onClose: () => void; onProposed: () => void };

/** Asks for a change that the viewer may not make: what it is, and why. */
export function ProposeDialog({ item, change, onClose, onProposed }: Props) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    setBusy(true);
    try {
      const proposal = await call(proposeChange, { params: { id: item.id }, body: { change, reason } });
      onProposed();
      onClose();
      showToast({
        title: `Proposed on ${item.id}`,
        detail: "A coordinator decides.",
        action: { label: "Withdraw", run: () => void withdraw(proposal.id) },
      });
    } catch (error) {
      setRefusal(refusalWords(error));
      setBusy(false);
    }
  }

  async function withdraw(proposal: string) {
    try {
      await call(withdrawProposal, { params: { proposal } });
      onProposed();
    } catch (error) {
      showToast({ tone: "bad", title: "The proposal stands", detail: refusalWords(error) });
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="sm"
      title="Propose a change"
      description="You may not make it yourself. It goes to those who decide, with your reason."
    >
      <form onSubmit={send} className="grid gap-3">
        <ChangeRows item={item} change={change} />
        <TextArea label="Why" name="reason" required maxLength={reasonLengthMax} autoFocus />
        {refusal ? <Banner tone="bad" title={refusal} live /> : null}
        <div className="flex justify-end gap-2">
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" look="primary" disabled={busy}>
            Propose
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Each field of a change, from what it is to what it would be. */
export function ChangeRows({ item, change }: { item: Item | null; change: object }) {
  const names = useNames(Object.hasOwn(change, "assignee"));
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1.5">
      {fieldsOf(change).map((field) => (
        <div key={field} className="contents">
          <dt className="text-meta/5 text-ink-3">{fieldNames[field]}</dt>
          <dd className="flex min-w-0 flex-wrap items-center gap-1.5">
            {item && field !== "description" ? (
              <>
                <FieldValue field={field} value={fieldValueOf(item, field)} names={namesWith(item, names)} />
                <ArrowRight className="size-3! text-ink-3" aria-label="to" />
              </>
            ) : null}
            <FieldValue field={field} value={Reflect.get(change, field)} names={names} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function namesWith(item: Item, names: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return item.assignee ? { ...names, [item.assignee.id]: item.assignee.name } : names;
}
