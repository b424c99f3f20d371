"use client";

import { List, Undo2 } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { InboxCode } from "@/components/inbox/inbox-code";
import { InboxDecision } from "@/components/inbox/inbox-decision";
import { InboxDone } from "@/components/inbox/inbox-done";
import { InboxItem } from "@/components/inbox/inbox-item";
import { InboxProgress } from "@/components/inbox/inbox-progress";
import { InboxQueue } from "@/components/inbox/inbox-queue";
import type { Decision, Verb } from "@/components/inbox/inbox-types";
import { InboxVerbs } from "@/components/inbox/inbox-verbs";
import { acceptConsequence, allowedPriorities, suggestedPriority, timeLeftWords } from "@/components/inbox/inbox-words";
import { type InboxStart, useInbox } from "@/components/inbox/use-inbox";
import { useInboxKeys } from "@/components/inbox/use-inbox-keys";
import type { ItemClock, ItemViewer } from "@/components/items/item-viewer";
import { MomentProvider, useMoment } from "@/components/items/use-moment";
import { TopBar } from "@/components/layout/top-bar";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { can } from "@/lib/access/can";
import type { Priority } from "@/lib/items/item";

type Props = {
  start: InboxStart;
  /** How many wait, at the time the page was made. */
  waiting: number;
  viewer: ItemViewer;
  clock: ItemClock;
  /** Priorities that reporters asked for, by item. */
  proposed: Readonly<Record<string, Priority>>;
  /** The description of the first item as HTML, made on the server. */
  html: { text: string; html: string } | null;
  verdict: ReactNode;
  /** What else waits for a decision, under the queue. */
  proposals: ReactNode;
};

/** The inbox: one item at a time beside its code, decided by key or by thumb. */
export function InboxView({ start, waiting, viewer, clock, proposed, html, verdict, proposals }: Props) {
  const inbox = useInbox(start);
  const { queue, more, decided, current, detail, note } = inbox;
  const moment = useMoment(clock.madeAt, clock.calendar.timeZone);
  const [verb, setVerb] = useState<Verb | null>(null);
  const [alikeId, setAlikeId] = useState<string | null>(null);
  const [place, setPlace] = useState(0);
  const [listed, setListed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const startedAt = useRef(Date.parse(clock.madeAt));
  const [shownId, setShownId] = useState(current?.id ?? null);
  if (shownId !== (current?.id ?? null)) {
    setShownId(current?.id ?? null);
    setVerb(null);
    setAlikeId(null);
    setPlace(0);
  }
  const total = Math.max(waiting, decided.length + queue.length);
  const suggested = current ? suggestedPriority(current, proposed[current.id] ?? null) : "P2";
  const mayTriage = current !== null && can(viewer, "item.triage", current);
  const likest = detail?.alike[0] ?? null;
  const chosenAlike = alikeId ?? likest?.item.id ?? null;
  const places = detail?.item.locations ?? null;

  // What is decided next gets the focus, so that a screen reader reads it and keys go on from there.
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current && shownId !== null) heading.current?.focus();
    moved.current = true;
  }, [shownId]);

  function decide(decision: Decision) {
    if (current) void inbox.decide(current, decision);
  }
  function leave() {
    setVerb(null);
    heading.current?.focus();
  }
  function stepPlace(by: 1 | -1) {
    setPlace(Math.min((places?.length ?? 1) - 1, Math.max(0, place + by)));
  }
  useInboxKeys({
    verb,
    mayTriage: mayTriage && detail !== null,
    allowed: current ? allowedPriorities(current, can(viewer, "item.set-p0", current)) : [],
    suggested,
    onVerb: setVerb,
    onDecide: decide,
    onLeave: leave,
    onStep: inbox.step,
    onPlace: stepPlace,
    onUndo: () => void inbox.undo(),
  });
  const left = timeLeftWords(decided.length, queue.length, moment.now.getTime() - startedAt.current);
  const progress = total > 0 ? <InboxProgress decided={decided.length} total={total} left={left} /> : null;
  const queueList = (onPick: (id: string) => void) => (
    <InboxQueue {...{ queue, more, decided, onPick }} currentId={current?.id ?? null}>
      {proposals}
    </InboxQueue>
  );
  return (
    <MomentProvider value={moment}>
      <TopBar
        title="Inbox"
        subtitle="oldest first"
        verdict={verdict}
        live={progress}
        search={
          decided.length > 0 ? (
            <Button look="ghost" onClick={() => void inbox.undo()}>
              <Undo2 aria-hidden="true" />
              Undo <Kbd>u</Kbd>
            </Button>
          ) : null
        }
        phoneActions={
          <>
            {decided.length > 0 ? (
              <IconButton size="touch" label="Undo the last decision" onClick={() => void inbox.undo()}>
                <Undo2 aria-hidden="true" />
              </IconButton>
            ) : null}
            <IconButton size="touch" label="The whole queue" onClick={() => setListed(true)}>
              <List aria-hidden="true" />
            </IconButton>
          </>
        }
      />
      <main
        id="main"
        tabIndex={-1}
        className="grid min-h-0 flex-1 grid-cols-[292px_minmax(0,1fr)_minmax(0,1.06fr)] grid-rows-[minmax(0,1fr)_auto] outline-none max-lg:grid-cols-[240px_minmax(0,1fr)] max-md:flex max-md:flex-col"
      >
        <div className="row-span-2 min-h-0 overflow-y-auto border-e border-line bg-bg p-2 max-lg:row-span-3 max-md:hidden">
          {queueList(inbox.goTo)}
        </div>
        {current ? (
          <Deciding
            note={
              note ? (
                <Banner
                  live
                  tone={note.tone}
                  title={note.title}
                  actions={
                    <Button size="sm" look="ghost" className="max-md:h-11" onClick={inbox.dropNote}>
                      Close
                    </Button>
                  }
                >
                  {note.detail}
                </Banner>
              ) : null
            }
            item={
              <InboxItem
                key={current.id}
                item={current}
                detail={detail}
                html={html}
                suggested={suggested}
                chosenAlike={verb === "duplicate" ? chosenAlike : null}
                onAlike={
                  mayTriage
                    ? (id) => {
                        setAlikeId(id);
                        setVerb("duplicate");
                      }
                    : null
                }
                headingRef={heading}
              />
            }
            code={<InboxCode locations={places} at={place} onStep={stepPlace} />}
            verbs={
              mayTriage ? (
                <>
                  <InboxVerbs
                    chosen={verb}
                    suggested={suggested}
                    likest={likest ? `${likest.item.id}, ${Math.round(likest.likeness * 100)} % alike` : null}
                    onChoose={(next) => setVerb(next === verb ? null : next)}
                  />
                  {verb && detail ? (
                    <InboxDecision
                      key={`${current.id}-${verb}`}
                      {...{ verb, detail, clock, suggested, chosenAlike }}
                      mayP0={can(viewer, "item.set-p0", current)}
                      onAlike={setAlikeId}
                      onDecide={decide}
                      onLeave={leave}
                    />
                  ) : (
                    <p className="flex min-h-9 items-center gap-3 px-3 text-meta text-ink-3 max-md:hidden">
                      <span>
                        <Kbd>1</Kbd> <Kbd>↵</Kbd> {acceptConsequence(suggested, clock, moment.now)}
                      </span>
                      <span className="ms-auto">
                        <Kbd>j</Kbd> <Kbd>k</Kbd> next item
                      </span>
                    </p>
                  )}
                </>
              ) : null
            }
          />
        ) : (
          <div className="col-span-2 row-span-2 max-md:flex-1">
            <InboxDone decided={decided} mayImport={can(viewer, "register.import")} />
          </div>
        )}
      </main>
      <Dialog open={listed} onOpenChange={setListed} title="The queue">
        {queueList((id) => {
          inbox.goTo(id);
          setListed(false);
        })}
      </Dialog>
    </MomentProvider>
  );
}

type DecidingProps = { note: ReactNode; item: ReactNode; code: ReactNode; verbs: ReactNode };

function Deciding({ note, item, code, verbs }: DecidingProps) {
  return (
    <>
      <div className="min-h-0 overflow-y-auto border-e border-line bg-surface max-lg:border-e-0 max-md:flex-1">
        {note ? <div className="px-6 pt-4 max-md:px-4">{note}</div> : null}
        {item}
        <div className="hidden px-6 pb-5 max-lg:block max-md:px-4">{code}</div>
      </div>
      <div className="flex min-h-0 flex-col bg-surface-2 max-lg:hidden">{code}</div>
      {verbs ? (
        <div className="col-span-2 grid gap-2 border-t border-line bg-surface px-6 pt-3 pb-4 max-lg:col-span-1 max-md:px-3 max-md:py-2">
          {verbs}
        </div>
      ) : null}
    </>
  );
}
