"use client";

import { type KeyboardEvent, useState } from "react";
import { declineReasons } from "@/components/items/decline-reasons";
import type { Alike } from "@/components/items/item-around";
import { dayAhead } from "@/components/items/until-field";
import type { Item } from "@/lib/items/item";
import { reasonLengthMax } from "@/lib/items/item";

const fieldClasses =
  "h-7 min-w-0 rounded-1 bg-transparent px-1.5 shadow-edge max-md:h-11 max-md:rounded-2 max-md:px-3 max-md:text-[16px]";
const pickClasses =
  "inline-flex h-6 items-center rounded-1 px-2 text-meta whitespace-nowrap text-ink-2 shadow-edge hover:bg-hover aria-pressed:bg-accent-tint aria-pressed:shadow-edge-accent max-md:h-11 max-md:px-3";

type DuplicateProps = {
  item: Item;
  alike: readonly Alike[];
  chosen: string | null;
  onAlike: (id: string) => void;
};

/** Which item it repeats: arrows go through those alike, a typed number names any. */
export function DuplicateLine({ item, alike, chosen, onAlike }: DuplicateProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const ids = alike.map((other) => other.item.id);
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || ids.length === 0) return;
    event.preventDefault();
    const at = ids.indexOf(chosen ?? "");
    const next = ids[(at + step + ids.length) % ids.length];
    setTyped(null);
    if (next) onAlike(next);
  }
  return (
    <>
      <label className="flex items-center gap-2">
        <span className="whitespace-nowrap">Duplicate of</span>
        <input
          name="of"
          // biome-ignore lint/a11y/noAutofocus: the verb that was chosen asks for it
          autoFocus
          autoComplete="off"
          placeholder="DEBT-012"
          aria-description={ids.length > 0 ? "Arrows go through the items that look like it" : undefined}
          value={typed ?? chosen ?? ""}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={(event) => event.target.select()}
          onKeyDown={onKeyDown}
          className={`${fieldClasses} num w-24 max-md:flex-1`}
        />
      </label>
      <ReasonInput label="Why" placeholder={`why ${item.id} says the same`} />
    </>
  );
}

/** Why nothing will be done: written, or picked with a press or the arrows. */
export function DeclineLine() {
  const [reason, setReason] = useState("");
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = declineReasons.indexOf(reason);
    setReason(declineReasons.at(at === -1 && step === -1 ? -1 : (at + step) % declineReasons.length) ?? reason);
  }
  return (
    <>
      <span className="flex flex-wrap gap-1">
        {declineReasons.map((known) => (
          <button
            key={known}
            type="button"
            aria-pressed={known === reason}
            onClick={() => setReason(known)}
            className={pickClasses}
          >
            {known}
          </button>
        ))}
      </span>
      <label className="flex min-w-0 flex-1 items-center gap-2">
        <span>Why</span>
        <input
          name="reason"
          // biome-ignore lint/a11y/noAutofocus: the verb that was chosen asks for it
          autoFocus
          autoComplete="off"
          maxLength={reasonLengthMax}
          placeholder="write it, or ↓ for one that is often meant"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={onKeyDown}
          className={`${fieldClasses} flex-1`}
        />
      </label>
    </>
  );
}

const spans = [
  { days: 7, label: "a week" },
  { days: 14, label: "2 weeks" },
  { days: 30, label: "a month" },
] as const;

/** Until when to put it aside. */
export function SnoozeLine({ hasLocation }: { hasLocation: boolean }) {
  const [until, setUntil] = useState(dayAhead(7));
  return (
    <>
      <label className="flex items-center gap-2">
        <span>Until</span>
        <input
          name="until"
          type="date"
          // biome-ignore lint/a11y/noAutofocus: the verb that was chosen asks for it
          autoFocus
          min={dayAhead(1)}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
          className={fieldClasses}
        />
      </label>
      <span className="flex flex-wrap gap-1">
        {spans.map(({ days, label }) => (
          <button
            key={days}
            type="button"
            aria-pressed={until === dayAhead(days)}
            onClick={() => setUntil(dayAhead(days))}
            className={pickClasses}
          >
            {label}
          </button>
        ))}
      </span>
      {hasLocation ? (
        <label className="flex min-h-6 items-center gap-1.5 text-meta max-md:min-h-11">
          <input name="code" type="checkbox" className="size-3.5 accent-(--accent-solid)" />
          or its code changes
        </label>
      ) : null}
      <ReasonInput label="Why" placeholder="if it needs saying" />
    </>
  );
}

function ReasonInput({ label, placeholder }: { label: string; placeholder: string }) {
  return (
    <label className="flex min-w-32 flex-1 items-center gap-2">
      <span className="text-ink-3">{label}</span>
      <input
        name="reason"
        autoComplete="off"
        maxLength={reasonLengthMax}
        placeholder={placeholder}
        className={`${fieldClasses} flex-1`}
      />
    </label>
  );
}
