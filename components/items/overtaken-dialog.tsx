"use client";

import { useState } from "react";
import { combineTexts } from "@/components/items/combine-texts";
import { type FieldName, fieldNames, fields, fieldsOf, fieldValueOf, isSame } from "@/components/items/field-names";
import type { Overtaken } from "@/components/items/item-desk";
import { whoWasFaster } from "@/components/items/overtaken";
import { OvertakenRow, type Pick } from "@/components/items/overtaken-row";
import { keepDraft } from "@/components/items/text-drafts";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ProposedChange } from "@/lib/items/endpoints";

type Props = { overtaken: Overtaken; onDrop: () => void; onSave: (merged: ProposedChange) => void };

/** Somebody was faster: both versions field by field, and one to save. Closing it keeps what was typed as a draft. */
export function OvertakenDialog({ overtaken, onDrop, onSave }: Props) {
  const { base, theirs, mine, since } = overtaken;
  const changed = fieldsOf(mine);
  const rows = fields.filter((field) => changed.includes(field) || isTheirs(field));
  const combination = combine(overtaken);
  const [picks, setPicks] = useState<Partial<Record<FieldName, Pick>>>(
    combination?.clean ? { description: "both" } : {},
  );
  const [both, setBoth] = useState(combination?.text ?? "");
  const who = whoWasFaster(since);

  function isTheirs(field: FieldName): boolean {
    return !isSame(fieldValueOf(base, field), fieldValueOf(theirs, field));
  }
  function pickOf(field: FieldName): Pick {
    return picks[field] ?? (changed.includes(field) ? "mine" : "theirs");
  }
  function merged(): ProposedChange {
    const kept = rows.filter((field) => pickOf(field) !== "theirs");
    return Object.fromEntries(kept.map((field) => [field, pickOf(field) === "both" ? both : Reflect.get(mine, field)]));
  }
  function leave() {
    const { title = theirs.title, description = theirs.description } = mine;
    if (title !== theirs.title || description !== theirs.description) keepDraft(base.id, { title, description });
    onDrop();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : leave())}
      size="lg"
      title={`${who} changed ${base.id} meanwhile`}
      description="Choose what stays, field by field."
      footer={
        <>
          <Button look="ghost" className="max-md:h-11" onClick={onDrop}>
            Drop mine
          </Button>
          <Button look="primary" className="max-md:h-11" onClick={() => onSave(merged())}>
            Save this merge
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-[96px_minmax(0,1fr)_minmax(0,1fr)] gap-px overflow-hidden rounded-3 bg-line text-meta ring-1 ring-line max-md:grid-cols-2">
        <span className="bg-raised px-3 py-1.5 text-ink-3 max-md:hidden">Field</span>
        <span className="truncate bg-raised px-3 py-1.5 text-ink-3">{who}’s</span>
        <span className="bg-raised px-3 py-1.5 text-ink-3">Yours</span>
        {rows.map((field) => (
          <OvertakenRow
            key={field}
            field={field}
            label={fieldNames[field]}
            theirs={fieldValueOf(theirs, field)}
            mine={changed.includes(field) ? Reflect.get(mine, field) : undefined}
            names={theirs.assignee ? { [theirs.assignee.id]: theirs.assignee.name } : {}}
            pick={pickOf(field)}
            onPick={(pick) => setPicks({ ...picks, [field]: pick })}
            combined={field === "description" && combination ? both : null}
            onCombine={setBoth}
          />
        ))}
      </div>
    </Dialog>
  );
}

/** Both descriptions in one, where both changed it. */
function combine({ base, theirs, mine }: Overtaken) {
  if (mine.description === undefined || base.description === theirs.description) return null;
  return combineTexts(base.description, theirs.description, mine.description);
}
