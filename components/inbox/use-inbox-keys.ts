"use client";

import type { Decision, Verb } from "@/components/inbox/inbox-types";
import { verbs } from "@/components/inbox/inbox-types";
import { verbKeys } from "@/components/inbox/inbox-verbs";
import { type Keys, useKeys } from "@/components/items/use-keys";
import type { Priority } from "@/lib/items/item";
import { priorities } from "@/lib/items/words";

type Hands = {
  verb: Verb | null;
  mayTriage: boolean;
  /** The priorities one may accept with. */
  allowed: readonly Priority[];
  suggested: Priority;
  onVerb: (verb: Verb) => void;
  onDecide: (decision: Decision) => void;
  onLeave: () => void;
  onStep: (by: 1 | -1) => void;
  onPlace: (by: 1 | -1) => void;
  onUndo: () => void;
};

/** The keys of the inbox; after Accept, 0–3 are the priorities and Enter is the suggested one. */
export function useInboxKeys(hands: Hands) {
  const { verb, mayTriage, onLeave, onStep, onPlace, onUndo } = hands;
  const always: Keys = {
    j: () => onStep(1),
    k: () => onStep(-1),
    "[": () => onPlace(-1),
    "]": () => onPlace(1),
    u: onUndo,
    ...(verb ? { Escape: onLeave } : {}),
  };
  const deciding = mayTriage ? (verb === "accept" ? priorityKeys(hands) : choosingKeys(hands)) : {};
  useKeys(true, { ...always, ...deciding });
}

function choosingKeys({ onVerb }: Hands): Keys {
  return Object.fromEntries(verbs.map((verb) => [verbKeys[verb], () => onVerb(verb)]));
}

function priorityKeys({ onDecide, allowed, suggested, onVerb }: Hands): Keys {
  const accept = (priority: Priority) => () => onDecide({ verb: "accept", priority });
  const keys = allowed.map((priority) => [String(priorities.indexOf(priority)), accept(priority)] as const);
  return { ...Object.fromEntries(keys), Enter: accept(suggested), h: () => onVerb("snooze") };
}
