"use client";

import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { type Act, type ItemDesk, ItemDeskContext, type Outcome, type Question } from "@/components/items/item-desk";
import { type ItemClock, type ItemViewer, wayOf } from "@/components/items/item-viewer";
import { dropDraft } from "@/components/items/text-drafts";
import { useItemWrites } from "@/components/items/use-item-writes";
import { MomentProvider, useMoment } from "@/components/items/use-moment";
import { can } from "@/lib/access/can";
import { call } from "@/lib/accounts/browser-client";
import { listProposals, type Proposal, type ProposedChange } from "@/lib/items/endpoints";
import type { Item } from "@/lib/items/item";

const ProposeDialog = lazy(() =>
  import("@/components/items/propose-dialog").then((module) => ({ default: module.ProposeDialog })),
);
const ActionDialog = lazy(() =>
  import("@/components/items/action-dialog").then((module) => ({ default: module.ActionDialog })),
);
const OvertakenDialog = lazy(() =>
  import("@/components/items/overtaken-dialog").then((module) => ({ default: module.OvertakenDialog })),
);

type Props = {
  item: Item;
  level: 1 | 2;
  viewer: ItemViewer;
  clock: ItemClock;
  /** Null when they are still to be read. */
  proposals: readonly Proposal[] | null;
  onChanged: (item: Item) => void;
  children: ReactNode;
};

/** Holds one item while it is looked at: what it is, what may be done with it, and what stands in the way. */
export function ItemDeskProvider({ item: given, level, viewer, clock, proposals: first, onChanged, children }: Props) {
  const writes = useItemWrites(given, onChanged);
  const { item, turn, reload, overtaken, setOvertaken } = writes;
  const moment = useMoment(clock.madeAt, clock.calendar.timeZone);
  const [busy, setBusy] = useState(false);
  const [proposals, setProposals] = useState(first ?? []);
  const [asking, setAsking] = useState<ProposedChange | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const known = proposals.length;

  useEffect(() => {
    if (item.proposals === known) return;
    let gone = false;
    call(listProposals, { query: { item: item.id, state: "open" } })
      .then(({ data }) => (gone ? undefined : setProposals(data)))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [item.id, item.proposals, known]);

  async function whileBusy<Result>(work: Promise<Result>): Promise<Result> {
    setBusy(true);
    try {
      return await work;
    } finally {
      setBusy(false);
    }
  }

  async function change(wanted: ProposedChange, hoped?: Partial<Item>): Promise<Outcome> {
    const way = wayOf(viewer, item, wanted);
    if (way === "change") return whileBusy(writes.change(wanted, hoped));
    if (way === "none") return "refused";
    setAsking(wanted);
    return "asked";
  }

  async function merge(merged: ProposedChange, theirs: Item) {
    const isNothing = Object.keys(merged).length === 0;
    const outcome = isNothing ? "made" : await whileBusy(writes.change(merged, undefined, theirs));
    if (outcome === "made") setOvertaken(null);
  }

  function onProposed() {
    dropDraft(item.id);
    void reload();
  }

  const desk: ItemDesk = {
    item,
    level,
    viewer,
    clock,
    busy,
    turn,
    proposals,
    may: (verb) => item.mergedInto === null && can(viewer, verb, item),
    wayOf: (wanted) => (item.mergedInto === null ? wayOf(viewer, item, wanted) : "none"),
    change,
    act: (wanted: Act) => whileBusy(writes.act(wanted)),
    tryAct: (wanted: Act) => whileBusy(writes.tryAct(wanted)),
    ask: setQuestion,
    reload,
  };

  return (
    <MomentProvider value={moment}>
      <ItemDeskContext value={desk}>
        {children}
        <Suspense fallback={null}>
          {asking ? (
            <ProposeDialog item={item} change={asking} onClose={() => setAsking(null)} onProposed={onProposed} />
          ) : null}
          {question ? <ActionDialog question={question} onClose={() => setQuestion(null)} /> : null}
          {overtaken ? (
            <OvertakenDialog
              overtaken={overtaken}
              onDrop={() => setOvertaken(null)}
              onSave={(merged) => void merge(merged, overtaken.theirs)}
            />
          ) : null}
        </Suspense>
      </ItemDeskContext>
    </MomentProvider>
  );
}
