"use client";

import { Check, Clock, X } from "lucide-react";
import type { ReactNode } from "react";
import { type Verb, verbs } from "@/components/inbox/inbox-types";
import type { Alike } from "@/components/items/item-around";
import { StatusGlyph } from "@/components/items/status-glyph";
import { classNames } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import type { Priority } from "@/lib/items/item";

export const verbKeys: Record<Verb, string> = { accept: "1", duplicate: "2", decline: "3", snooze: "h" };
export const verbNames: Record<Verb, string> = {
  accept: "Accept",
  duplicate: "Duplicate of",
  decline: "Decline",
  snooze: "Snooze",
};
const icons: Record<Verb, ReactNode> = {
  accept: <Check aria-hidden="true" />,
  duplicate: <StatusGlyph mark="duplicate" />,
  decline: <X aria-hidden="true" />,
  snooze: <Clock aria-hidden="true" />,
};

type Props = {
  chosen: Verb | null;
  suggested: Priority;
  /** The item that looks most like it. */
  likest: Alike | null;
  onChoose: (verb: Verb) => void;
};

/** The four verbs with their keys and what they do; in thumb reach on a phone. */
export function InboxVerbs({ chosen, suggested, likest, onChoose }: Props) {
  const does: Record<Verb, string> = {
    accept: `then 0–3, or ↵ for ${suggested}`,
    duplicate: likest ? `${likest.item.id}, ${Math.round(likest.likeness * 100)} % alike` : "by number",
    decline: "with a reason",
    snooze: "to a date or a code change",
  };
  return (
    <fieldset aria-label="Decide" className="grid grid-cols-4 gap-2">
      {verbs.map((verb) => (
        <button
          key={verb}
          type="button"
          aria-expanded={verb === chosen}
          aria-keyshortcuts={verbKeys[verb]}
          onClick={() => onChoose(verb)}
          className={classNames(
            "grid min-h-12 grid-cols-[auto_minmax(0,1fr)] items-center gap-x-2.5 rounded-2 bg-surface px-2.5 py-[7px] text-start shadow-button hover:wash-hover",
            "max-md:h-14 max-md:grid-cols-1 max-md:place-items-center max-md:content-center max-md:gap-[3px] max-md:p-0 max-md:text-[12.5px]/4 [&>svg]:hidden max-md:[&>svg]:block max-md:[&>svg]:size-[18px]",
            verb === chosen &&
              "wash-selected shadow-[inset_0_0_0_1.5px_var(--accent-solid)]! max-md:bg-accent-solid max-md:bg-none max-md:text-on-solid max-md:[&_path]:stroke-current max-md:[&_circle]:stroke-current",
          )}
        >
          <Kbd
            size="lg"
            className={classNames(
              "row-span-2",
              verb === chosen && "border-transparent! bg-accent-solid! text-on-solid!",
            )}
          >
            {verbKeys[verb]}
          </Kbd>
          {icons[verb]}
          <span className="leading-[18px] font-strong max-md:font-medium">
            {verbNames[verb].replace(" of", "")}
            <span className="max-md:hidden">{verbNames[verb].endsWith(" of") ? " of" : ""}</span>
          </span>
          <span className="truncate text-micro text-ink-3 max-md:hidden">{does[verb]}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** Holds the place of what a verb asks: what the shortest way comes to. */
export function InboxHint({ words }: { words: string }) {
  return (
    <p className="flex min-h-9 items-center gap-1.5 px-3 text-meta text-ink-3 max-md:hidden">
      <Kbd>1</Kbd>
      <Kbd>↵</Kbd>
      <span>{words}</span>
      <span className="ms-auto inline-flex items-center gap-1.5">
        <Kbd>j</Kbd>
        <Kbd>k</Kbd>
        next item
      </span>
    </p>
  );
}
