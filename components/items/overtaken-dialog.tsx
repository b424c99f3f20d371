"use client";

import { useState } from "react";
import { combineTexts } from "@/components/items/combine-texts";
import { type FieldName, fieldNames, fields, fieldsOf, fieldValueOf, isSame } from "@/components/items/field-names";
import type { Overtaken } from "@/components/items/item-desk";
import { whoWasFaster } from "@/components/items/overtaken";
import { OvertakenRow, type Pick } from "@/components/items/overtaken-row";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ProposedChange } from "@/lib/items/endpoints";

type Props = { overtaken: Overtaken; onDrop: () => void; onSave: (merged: ProposedChange) => void };

/** Somebody was faster: both versions field by field, and one to save. Nothing typed is lost until one says so. */
export function OvertakenDialog({ overtaken, onDrop, onSave }: Props) {
  const { base, theirs, mine, since } = overtaken;
  const rows = fields.filter(
    (field) => isMine(field) || !isSame(fieldValueOf(base, field), fieldValueOf(theirs, field)),
  );
  const [picks, setPicks] = useState<Partial<Record<FieldName, Pick>>>({});
  const [texts, setTexts] = useState<Partial<Record<FieldName, string>>>({});
  const who = whoWasFaster(since);

  function isMine(field: FieldName): boolean {
    return fieldsOf(mine).includes(field);
  }
  function combined(field: FieldName): string {
    const all = [fieldValueOf(base, field), fieldValueOf(theirs, field), Reflect.get(mine, field)].map((value) =>
      String(value ?? ""),
    );
    const [before = "", their = "", own = ""] = all;
    return texts[field] ?? combineTexts(before, their, own).text;
  }
  function pickOf(field: FieldName): Pick {
    return picks[field] ?? (isMine(field) ? "mine" : "theirs");
  }
  function merged(): ProposedChange {
    const kept = rows.filter((field) => pickOf(field) !== "theirs");
    const valueIn = (field: FieldName) => (pickOf(field) === "both" ? combined(field) : Reflect.get(mine, field));
    return Object.fromEntries(kept.map((field) => [field, valueIn(field)]));
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onDrop())}
      size="lg"
      title={`${who} changed ${base.id} meanwhile`}
      description="Choose what stays, field by field. Closing keeps theirs."
      footer={
        <>
          <Button look="ghost" onClick={onDrop}>
            Drop mine
          </Button>
          <Button look="primary" onClick={() => onSave(merged())}>
            Save this merge
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-[96px_minmax(0,1fr)_minmax(0,1fr)] gap-px overflow-hidden rounded-3 bg-line text-meta shadow-edge max-md:grid-cols-2">
        <span className="bg-raised px-3 py-1.5 text-ink-3 max-md:hidden">Field</span>
        <span className="truncate bg-raised px-3 py-1.5 text-ink-3">{who}’s</span>
        <span className="bg-raised px-3 py-1.5 text-ink-3">Yours</span>
        {rows.map((field) => (
          <OvertakenRow
            key={field}
            field={field}
            theirs={fieldValueOf(theirs, field)}
            mine={isMine(field) ? Reflect.get(mine, field) : undefined}
            names={theirs.assignee ? { [theirs.assignee.id]: theirs.assignee.name } : {}}
            pick={pickOf(field)}
            onPick={(pick) => setPicks({ ...picks, [field]: pick })}
            combined={field === "title" || field === "description" ? combined(field) : null}
            onCombine={(text) => setTexts({ ...texts, [field]: text })}
            label={fieldNames[field]}
          />
        ))}
      </div>
    </Dialog>
  );
}
