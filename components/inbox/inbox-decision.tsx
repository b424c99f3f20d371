"use client";

import { type FormEvent, useState } from "react";
import type { Decision, InboxDetail, Verb } from "@/components/inbox/inbox-types";
import { acceptConsequence, allowedPriorities } from "@/components/inbox/inbox-words";
import { DeclineLine, DuplicateLine, SnoozeLine } from "@/components/inbox/reason-lines";
import type { ItemClock } from "@/components/items/item-viewer";
import { PriorityGlyph } from "@/components/items/priority-glyph";
import { useMomentHere } from "@/components/items/use-moment";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { Priority } from "@/lib/items/item";
import { formatItemId, parseItemId, priorities } from "@/lib/items/words";

type Props = {
  verb: Verb;
  detail: InboxDetail;
  clock: ItemClock;
  suggested: Priority;
  mayP0: boolean;
  chosenAlike: string | null;
  onAlike: (id: string) => void;
  onDecide: (decision: Decision) => void;
  onLeave: () => void;
};

/** What a verb still needs, and its consequence before it is decided. */
export function InboxDecision(props: Props) {
  return props.verb === "accept" ? <AcceptLine {...props} /> : <ReasonForm {...props} />;
}

function AcceptLine({ detail, clock, suggested, mayP0, onDecide, onLeave }: Props) {
  const { now } = useMomentHere();
  const [looked, setLooked] = useState(suggested);
  const allowed = allowedPriorities(detail.item, mayP0);
  return (
    <div className={lineClasses}>
      <span className="max-md:sr-only">Accept as</span>
      <span className="flex gap-1 max-md:[&>*]:flex-1 max-md:[&>*]:justify-center">
        {allowed.map((priority) => (
          <button
            key={priority}
            type="button"
            // biome-ignore lint/a11y/noAutofocus: the verb that was chosen asks for it
            autoFocus={priority === suggested}
            aria-keyshortcuts={String(priorities.indexOf(priority))}
            onFocus={() => setLooked(priority)}
            onPointerEnter={() => setLooked(priority)}
            onClick={() => onDecide({ verb: "accept", priority })}
            className="inline-flex h-7 items-center gap-1.5 rounded-2 px-2 font-medium shadow-edge hover:bg-hover max-md:h-11 max-md:px-3"
          >
            <PriorityGlyph priority={priority} />
            {priority}
            <Kbd>{priorities.indexOf(priority)}</Kbd>
          </button>
        ))}
      </span>
      <Consequence words={acceptConsequence(looked, clock, now)} />
      <LeaveButton onLeave={onLeave} />
    </div>
  );
}

function ReasonForm({ verb, detail, chosenAlike, onAlike, onDecide, onLeave }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const { item, alike } = detail;

  function decide(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const decision = readDecision(verb, new FormData(event.currentTarget));
    if (typeof decision === "string") setProblem(decision);
    else onDecide(decision);
  }
  return (
    <form
      onSubmit={decide}
      noValidate
      className={lineClasses}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.preventDefault();
          onLeave();
        }
      }}
    >
      {verb === "duplicate" ? <DuplicateLine {...{ item, alike, onAlike }} chosen={chosenAlike} /> : null}
      {verb === "decline" ? <DeclineLine /> : null}
      {verb === "snooze" ? <SnoozeLine hasLocation={item.locations.length > 0} /> : null}
      {problem ? (
        <p role="alert" className="text-meta text-bad">
          {problem}
        </p>
      ) : (
        <Consequence words={consequences[verb]} />
      )}
      <LeaveButton onLeave={onLeave} />
      <Button type="submit" look="primary" className="max-md:h-11">
        Decide <Kbd>↵</Kbd>
      </Button>
    </form>
  );
}

const lineClasses =
  "flex min-h-9 flex-wrap items-center gap-2 rounded-2 py-1 ps-3 pe-1.5 shadow-edge max-md:order-first max-md:grid max-md:grid-cols-2 max-md:p-2 [&>*]:max-md:col-span-2 [&>button]:max-md:col-span-1";
const consequences: Record<Exclude<Verb, "accept">, string> & { accept: string } = {
  accept: "",
  duplicate: "it closes and leads to the other one",
  decline: "it closes",
  snooze: "it comes back here then",
};

function Consequence({ words }: { words: string }) {
  return (
    <p aria-live="polite" className="ms-auto self-center text-meta text-ink-2 max-md:ms-0">
      {words}
    </p>
  );
}

function LeaveButton({ onLeave }: { onLeave: () => void }) {
  return (
    <Button look="ghost" className="max-md:h-11" onClick={onLeave}>
      Cancel <Kbd>esc</Kbd>
    </Button>
  );
}

function readDecision(verb: Verb, form: FormData): Decision | string {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const reason = text("reason");
  if (verb === "decline") return reason === "" ? "Say why, or pick a reason." : { verb, reason };
  if (verb === "duplicate") {
    const number = parseItemId(text("of")) ?? (/^\d{1,9}$/.test(text("of")) ? Number(text("of")) : null);
    return number === null || number === 0 ? "Type its number." : { verb, of: formatItemId(number), reason };
  }
  const until = text("until") || null;
  const untilCodeChanges = form.get("code") === "on";
  if (until === null && !untilCodeChanges) return "Say until when, or until its code changes.";
  return { verb: "snooze", until, untilCodeChanges, reason };
}
