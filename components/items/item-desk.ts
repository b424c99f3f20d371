"use client";

import { createContext, useContext } from "react";
import type { ItemClock, ItemViewer, Way } from "@/components/items/item-viewer";
import type { Verb } from "@/lib/access/permissions";
import type { Proposal, ProposedChange } from "@/lib/items/endpoints";
import type { HistoryEntry } from "@/lib/items/history";
import type { Item } from "@/lib/items/item";

/** A write on an item: what is said when it is done, and how it is sent. */
export type Act = {
  said: string;
  send: (ifMatch: number, batch: string) => Promise<Item>;
  /** How it looks until the server has answered. */
  hoped?: Partial<Item>;
  /** `batch` by name, a way back of its own, or none. */
  undo?: "batch" | "none" | (() => Promise<unknown>);
};

/** A refusal because the item is at another version: what it is now, and what happened since. */
export type Overtaken = { mine: ProposedChange; base: Item; theirs: Item; since: readonly HistoryEntry[] };

/** Made; a proposal or a merge is being asked for; or refused, and said so. */
export type Outcome = "made" | "asked" | "contested" | "refused";

/** What asks more before it is done. */
export const questions = ["resolve", "snooze", "accept-risk", "decline", "duplicate", "merge"] as const;
export type Question = (typeof questions)[number];

/** What the parts of an item's view share. */
export type ItemDesk = {
  item: Item;
  /** Of the item's own heading: 1 on its page, 2 in a pane. */
  level: 1 | 2;
  viewer: ItemViewer;
  clock: ItemClock;
  /** The next `Act` is sent, refused, or done. */
  busy: boolean;
  /** Grows with every change, so that history and comments know when to look again. */
  turn: number;
  proposals: readonly Proposal[];
  may: (verb: Verb) => boolean;
  wayOf: (change: ProposedChange) => Way;
  /** Makes the change, or asks for it where the viewer may not make it. */
  change: (change: ProposedChange, hoped?: Partial<Item>) => Promise<Outcome>;
  /** Does it and says so; throws what the server answered. */
  act: (act: Act) => Promise<void>;
  /** `act` that shows a refusal as a message; false when there was one. */
  tryAct: (act: Act) => Promise<boolean>;
  /** Opens the dialog of an action that asks more. */
  ask: (question: Question) => void;
  /** Reads the item anew. */
  reload: () => Promise<void>;
};

export const ItemDeskContext = createContext<ItemDesk | null>(null);

/** The item being looked at, and what may be done with it. */
export function useItemDesk(): ItemDesk {
  const desk = useContext(ItemDeskContext);
  if (desk === null) throw new Error("Stands outside of an item's view.");
  return desk;
}
