"use client";

import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { searchPeople } from "@/components/items/find-choices";
import { announce } from "@/components/ui/live-region";
import type { Person } from "@/lib/accounts/user";

const typingMs = 120;
const offeredMax = 6;
const none: readonly Person[] = [];

/** Offers people while `@` and a beginning of a name stand before the caret. */
export function useMentions(field: RefObject<HTMLTextAreaElement | null>, onText: (text: string) => void) {
  const [people, setPeople] = useState(none);
  const [at, setAt] = useState(0);
  const timer = useRef(0);
  const abort = useRef<AbortController | null>(null);

  function close() {
    window.clearTimeout(timer.current);
    abort.current?.abort();
    setPeople(none);
  }
  function look() {
    const started = startedBefore(field.current);
    close();
    if (started === null) return;
    const asked = new AbortController();
    abort.current = asked;
    timer.current = window.setTimeout(() => {
      searchPeople(started, asked.signal)
        .then((rows) => {
          setPeople(rows.slice(0, offeredMax));
          setAt(0);
          const [first] = rows;
          if (first) announce(`${Math.min(rows.length, offeredMax)} people, ${first.name} first`);
        })
        .catch(() => undefined);
    }, typingMs);
  }
  function pick(person: Person) {
    const area = field.current;
    const started = startedBefore(area);
    if (!area || started === null) return;
    const from = area.selectionStart - started.length;
    area.setRangeText(`${person.handle} `, from, area.selectionStart, "end");
    onText(area.value);
    close();
    area.focus();
  }
  /** True when the key was meant for the list. */
  function onKeyDown(event: KeyboardEvent): boolean {
    const person = people[at];
    if (!person) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((at + step + people.length) % people.length);
    else if (event.key === "Enter" || event.key === "Tab") pick(person);
    else if (event.key === "Escape") close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
  return { people, at, look, close, pick, onKeyDown };
}

function startedBefore(area: HTMLTextAreaElement | null): string | null {
  if (!area || area.selectionStart !== area.selectionEnd) return null;
  const match = /(?:^|[\s(])@([\p{L}\p{N}._-]{0,40})$/u.exec(area.value.slice(0, area.selectionStart));
  return match?.[1] ?? null;
}
