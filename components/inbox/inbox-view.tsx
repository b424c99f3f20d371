"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { InboxCode } from "@/components/inbox/inbox-code";
import { InboxDecision } from "@/components/inbox/inbox-decision";
import { InboxDone } from "@/components/inbox/inbox-done";
import { InboxHead } from "@/components/inbox/inbox-head";
import { InboxItem } from "@/components/inbox/inbox-item";
import { InboxLayout } from "@/components/inbox/inbox-layout";
import { InboxNoteBanner } from "@/components/inbox/inbox-note";
import { InboxProgress } from "@/components/inbox/inbox-progress";
import { InboxQueue } from "@/components/inbox/inbox-queue";
import type { Decision, Verb } from "@/components/inbox/inbox-types";
import { InboxHint, InboxVerbs } from "@/components/inbox/inbox-verbs";
import { acceptConsequence, allowedPriorities, suggestedPriority, timeLeftWords } from "@/components/inbox/inbox-words";
import { type InboxStart, useInbox } from "@/components/inbox/use-inbox";
import { useInboxKeys } from "@/components/inbox/use-inbox-keys";
import type { ItemClock, ItemViewer } from "@/components/items/item-viewer";
import { MomentProvider, useMoment } from "@/components/items/use-moment";
import { FullPage } from "@/components/layout/page";
import { Dialog } from "@/components/ui/dialog";
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
  const [shownId, setShownId] = useState(current?.id ?? null);
  const [verb, setVerb] = useState<Verb | null>(null);
  const [alikeId, setAlikeId] = useState<string | null>(null);
  const [place, setPlace] = useState(0);
  const [listed, setListed] = useState(false);
  const heading = useFocusOnNext(shownId);
  if (shownId !== (current?.id ?? null)) {
    setShownId(current?.id ?? null);
    setVerb(null);
    setAlikeId(null);
    setPlace(0);
  }
  const suggested = current ? suggestedPriority(current, proposed[current.id] ?? null) : "P2";
  const mayTriage = current !== null && can(viewer, "item.triage", current);
  const mayP0 = current !== null && can(viewer, "item.set-p0", current);
  const likest = detail?.alike[0] ?? null;
  const chosenAlike = alikeId ?? likest?.item.id ?? null;
  const places = detail?.item.locations ?? null;

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
  function chooseAlike(id: string) {
    setAlikeId(id);
    setVerb("duplicate");
  }
  const undo = () => void inbox.undo();
  useInboxKeys({
    verb,
    mayTriage: mayTriage && detail !== null,
    allowed: current ? allowedPriorities(current, mayP0) : [],
    suggested,
    onVerb: setVerb,
    onDecide: decide,
    onLeave: leave,
    onStep: inbox.step,
    onPlace: stepPlace,
    onUndo: undo,
  });
  const total = Math.max(waiting, decided.length + queue.length);
  const left = timeLeftWords(decided.length, queue.length, moment.now.getTime() - Date.parse(clock.madeAt));
  const queueList = (onPick: (id: string) => void) => (
    <InboxQueue {...{ queue, more, decided, onPick }} currentId={current?.id ?? null}>
      {proposals}
    </InboxQueue>
  );
  return (
    <MomentProvider value={moment}>
      <InboxHead
        verdict={verdict}
        progress={total > 0 ? <InboxProgress decided={decided.length} total={total} left={left} /> : null}
        onUndo={decided.length > 0 ? undo : null}
        onList={() => setListed(true)}
      />
      {current ? (
        <InboxLayout
          queue={queueList(inbox.goTo)}
          note={note ? <InboxNoteBanner note={note} onClose={inbox.dropNote} /> : null}
          item={
            <InboxItem
              key={current.id}
              item={current}
              {...{ detail, html, suggested }}
              chosenAlike={verb === "duplicate" ? chosenAlike : null}
              onAlike={mayTriage ? chooseAlike : null}
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
                  likest={likest}
                  onChoose={(next) => setVerb(next === verb ? null : next)}
                />
                {verb && detail ? (
                  <InboxDecision
                    key={`${current.id}-${verb}`}
                    {...{ verb, detail, clock, suggested, mayP0, chosenAlike }}
                    onAlike={setAlikeId}
                    onDecide={decide}
                    onLeave={leave}
                  />
                ) : (
                  <InboxHint words={acceptConsequence(suggested, clock, moment.now)} />
                )}
              </>
            ) : null
          }
        />
      ) : (
        <FullPage className="grid grid-cols-[292px_minmax(0,1fr)] max-md:grid-cols-1">
          <div className="overflow-y-auto border-e border-line p-2 max-md:hidden">{queueList(inbox.goTo)}</div>
          <InboxDone decided={decided} mayImport={can(viewer, "register.import")} />
        </FullPage>
      )}
      <Dialog open={listed} onOpenChange={setListed} title="The queue">
        {queueList((id) => {
          inbox.goTo(id);
          setListed(false);
        })}
      </Dialog>
    </MomentProvider>
  );
}

/** What is decided next gets the focus, so that a screen reader reads it and keys go on from there. */
function useFocusOnNext(id: string | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(id);
  useEffect(() => {
    if (before.current !== id) (heading.current ?? document.getElementById("main"))?.focus();
    before.current = id;
  }, [id]);
  return heading;
}
