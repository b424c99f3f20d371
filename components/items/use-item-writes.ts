"use client";

import { useRef, useState } from "react";
import { fieldNames, fieldsOf } from "@/components/items/field-names";
import type { Act, Outcome, Overtaken } from "@/components/items/item-desk";
import { isContested, readOvertaking, whoWasFaster, withoutSame } from "@/components/items/overtaken";
import { mayGoBetter, refusalWords } from "@/components/items/refusal-words";
import { sendChange } from "@/components/items/send-change";
import { announce } from "@/components/ui/live-region";
import { dismissToast, showToast, showUndo } from "@/components/ui/toast";
import { call } from "@/lib/accounts/browser-client";
import { type ProposedChange, readItem, undoBatch } from "@/lib/items/endpoints";
import type { Item } from "@/lib/items/item";
import { newBatch } from "@/lib/items/new-batch";

/** The item as the server last told it, how it looks meanwhile, and the ways to change it. */
export function useItemWrites(given: Item, onChanged: (item: Item) => void) {
  const [told, setTold] = useState(given);
  const [hoped, setHoped] = useState<Partial<Item> | null>(null);
  const [turn, setTurn] = useState(0);
  const [overtaken, setOvertaken] = useState<Overtaken | null>(null);
  const latest = useRef(told);
  const complaint = useRef<number | null>(null);
  if (given.version > told.version) setTold(given);
  if (latest.current.version < told.version) latest.current = told;

  function settle(item: Item) {
    latest.current = item;
    setTold(item);
    setTurn((before) => before + 1);
    onChanged(item);
  }

  /** Says why not, in place of what was said before; another try is offered only where it may go better. */
  function complain(detail: string, retry?: () => void, title = `${given.id} stays as it is`) {
    forgetComplaint();
    const action = retry ? { action: { label: "Try again", run: retry } } : {};
    complaint.current = showToast({ tone: "bad", title, detail, ...action });
  }
  function forgetComplaint() {
    if (complaint.current !== null) dismissToast(complaint.current);
    complaint.current = null;
  }

  async function reload() {
    settle(await call(readItem, { params: { id: given.id } }));
  }

  async function takeBack(undo: () => Promise<unknown>) {
    try {
      const report = await undo();
      const why = skippedBecause(report);
      if (why) complain(why);
      else announce(`Undone on ${given.id}`);
      await reload();
    } catch (error) {
      complain(refusalWords(error));
    }
  }

  async function act({ said, send, hoped: look, undo = "batch" }: Act): Promise<void> {
    const batch = newBatch();
    if (look) setHoped(look);
    try {
      settle(await send(latest.current.version, batch));
    } catch (error) {
      const overtaking = await readOvertaking(error);
      if (overtaking) settle(overtaking.current);
      throw error;
    } finally {
      setHoped(null);
    }
    forgetComplaint();
    if (undo === "none") showToast({ title: said });
    else showUndo(said, () => void takeBack(undo === "batch" ? () => call(undoBatch, { body: { batch } }) : undo));
  }

  async function tryAct(wanted: Act): Promise<boolean> {
    try {
      await act(wanted);
      return true;
    } catch (error) {
      const overtaking = await readOvertaking(error);
      const again = () => void tryAct(wanted);
      if (overtaking)
        complain("Look at what changed, then try again.", again, `${whoWasFaster(overtaking.since)} was faster`);
      else complain(refusalWords(error), mayGoBetter(error) ? again : undefined);
      return false;
    }
  }

  /** Changes fields; where somebody else was faster on other fields the change is made on top, on the same ones it asks. */
  async function change(mine: ProposedChange, look?: Partial<Item>, base = latest.current): Promise<Outcome> {
    const batch = newBatch();
    if (look) setHoped(look);
    try {
      settle(await sendChange(given.id, mine, { ifMatch: latest.current.version, batch }));
      setHoped(null);
      forgetComplaint();
      showUndo(`${given.id}: ${changedWords(mine)}`, () => void takeBack(() => call(undoBatch, { body: { batch } })));
      return "made";
    } catch (error) {
      setHoped(null);
      const overtaking = await readOvertaking(error);
      if (overtaking === null) {
        complain(refusalWords(error), mayGoBetter(error) ? () => void change(mine, look, base) : undefined);
        return "refused";
      }
      const clash = { mine, base, theirs: overtaking.current, since: overtaking.since };
      settle(overtaking.current);
      if (isContested(clash)) {
        setOvertaken(clash);
        return "contested";
      }
      const rest = withoutSame(mine, overtaking.current);
      return fieldsOf(rest).length === 0 ? "made" : change(rest, look, overtaking.current);
    }
  }

  return {
    item: hoped ? { ...told, ...hoped } : told,
    turn,
    settle,
    reload,
    act,
    tryAct,
    change,
    overtaken,
    setOvertaken,
  };
}

function changedWords(change: ProposedChange): string {
  const names = fieldsOf(change).map((field) => fieldNames[field].toLowerCase());
  return `${names.join(", ")} changed`;
}

function skippedBecause(report: unknown): string | null {
  if (typeof report !== "object" || report === null || !("skipped" in report)) return null;
  const [first] = Array.isArray(report.skipped) ? report.skipped : [];
  return first && typeof first.why === "string" ? first.why : null;
}
