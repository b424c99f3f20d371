"use client";

import { useEffect, useRef, useState } from "react";
import { inboxPage } from "@/components/inbox/inbox-page";
import type { Decided, Decision, InboxDetail } from "@/components/inbox/inbox-types";
import { decidedMarks, decidedWords } from "@/components/inbox/inbox-words";
import { sendDecision } from "@/components/inbox/send-decision";
import { readOvertaking, whoWasFaster } from "@/components/items/overtaken";
import { refusalWords } from "@/components/items/refusal-words";
import { announce } from "@/components/ui/live-region";
import { call } from "@/lib/accounts/browser-client";
import { listItems, listSimilarItems, readItem, undoBatch } from "@/lib/items/endpoints";
import type { ItemSummary } from "@/lib/items/item";
import { newBatch } from "@/lib/items/new-batch";

/** So many behind the one being looked at are read before they are wanted. */
const readAhead = 2;
/** With so few left in the list, more are asked for. */
const leftLeast = 8;

/** What stands in the way, in words. */
export type InboxNote = { tone: "warn" | "bad"; title: string; detail: string };

export type InboxStart = { items: readonly ItemSummary[]; next: string | null; first: InboxDetail | null };

/** The queue of the inbox: what is to decide, what was decided here, and the one being looked at. */
export function useInbox(start: InboxStart) {
  const [queue, setQueue] = useState(start.items);
  const [next, setNext] = useState(start.next);
  const [decided, setDecided] = useState<readonly Decided[]>([]);
  const [currentId, setCurrentId] = useState(start.items[0]?.id ?? null);
  const [details, setDetails] = useState<Readonly<Record<string, InboxDetail>>>(
    start.first ? { [start.first.item.id]: start.first } : {},
  );
  // Said above the item and not in a message at the bottom, where it would lie over the verbs.
  const [note, setNote] = useState<InboxNote | null>(null);
  const asked = useRef(new Set(Object.keys(details)));
  const at = queue.findIndex((item) => item.id === currentId);

  function keep(detail: InboxDetail) {
    setDetails((known) => ({ ...known, [detail.item.id]: detail }));
  }
  async function read(item: ItemSummary) {
    if (asked.current.has(item.id)) return;
    asked.current.add(item.id);
    try {
      const like = { title: item.title, path: item.path, except: item.id };
      const [whole, alike] = await Promise.all([
        call(readItem, { params: { id: item.id } }),
        call(listSimilarItems, { query: like }),
      ]);
      keep({ item: whole, alike: alike.data });
    } catch {
      asked.current.delete(item.id);
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is near is read when one moves or the queue changes
  useEffect(() => {
    const near = queue.slice(Math.max(0, at), Math.max(0, at) + readAhead + 1);
    for (const item of near) void read(item);
  }, [at, queue]);

  useEffect(() => {
    if (next === null || queue.length >= leftLeast) return;
    let gone = false;
    call(listItems, { query: { ...inboxPage, cursor: next } })
      .then((page) => {
        if (gone) return;
        setQueue((known) => [...known, ...page.data.filter((item) => known.every((one) => one.id !== item.id))]);
        setNext(page.next);
      })
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [next, queue.length]);

  function step(by: 1 | -1) {
    const to = queue[Math.min(queue.length - 1, Math.max(0, at + by))];
    if (to) setCurrentId(to.id);
  }

  /** Puts an item back where its number belongs, and looks at it. */
  function putBack(item: ItemSummary) {
    setQueue((known) => [...known.filter((one) => one.id !== item.id), item].sort((a, b) => a.number - b.number));
    setCurrentId(item.id);
  }

  async function decide(item: ItemSummary, decision: Decision) {
    const version = details[item.id]?.item.version ?? item.version;
    const batch = newBatch();
    const words = decidedWords(decision);
    setNote(null);
    const following = queue[at + 1] ?? queue[at - 1] ?? null;
    setQueue((known) => known.filter((one) => one.id !== item.id));
    setDecided((known) => [...known, { item, batch, words, mark: decidedMarks[decision.verb] }]);
    setCurrentId(following?.id ?? null);
    announce(
      `${item.id} ${words}. ${following ? `Next: ${following.id}, ${following.title}` : "Nothing is left to triage."}`,
    );
    try {
      await sendDecision({ id: item.id, version }, decision, batch);
    } catch (error) {
      const overtaking = await readOvertaking(error);
      setDecided((known) => known.filter((one) => one.batch !== batch));
      if (overtaking && !overtaking.current.inInbox) {
        const what = overtaking.since.map((entry) => entry.sentence).join(", ");
        setNote({ tone: "warn", title: `${whoWasFaster(overtaking.since)} decided ${item.id} first`, detail: what });
        return;
      }
      if (overtaking) keep({ item: overtaking.current, alike: details[item.id]?.alike ?? [] });
      putBack(overtaking?.current ?? item);
      const detail = overtaking ? "It changed meanwhile: look again." : refusalWords(error);
      setNote({ tone: "bad", title: `${item.id} stays in the inbox`, detail });
    }
  }

  /** Takes back the newest decision made here. */
  async function undo() {
    const last = decided.at(-1);
    if (!last) return announce("There is nothing to undo");
    setDecided((known) => known.slice(0, -1));
    try {
      const { skipped } = await call(undoBatch, { body: { batch: last.batch } });
      const [why] = skipped;
      if (why) throw new Error(why.why);
      const item = await call(readItem, { params: { id: last.item.id } });
      keep({ item, alike: details[item.id]?.alike ?? [] });
      putBack(item);
      announce(`${item.id} is back in the inbox`);
    } catch (error) {
      setDecided((known) => [...known, last]);
      const detail = error instanceof Error ? error.message : refusalWords(error);
      setNote({ tone: "bad", title: `${last.item.id} stays ${last.words}`, detail });
    }
  }

  const current = queue[at] ?? null;
  const detail = current ? (details[current.id] ?? null) : null;
  return {
    queue,
    more: next !== null,
    decided,
    current,
    detail,
    step,
    goTo: setCurrentId,
    decide,
    undo,
    note,
    dropNote: () => setNote(null),
  };
}
