"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { TextField } from "@/components/ui/text-field";

const Typed = createContext("");

type Props = { operations: readonly string[]; children: ReactNode };

/** The search over the reference: what does not answer to it is left out. `operations` is what each is found by. */
export function ReferenceSearch({ operations, children }: Props) {
  const [typed, setTyped] = useState("");
  const found = operations.filter((words) => answers(words, typed)).length;

  function search(text: string) {
    setTyped(text);
    window.scrollTo({ top: 0 });
  }

  useEffect(() => {
    openTarget();
    window.addEventListener("hashchange", openTarget);
    return () => window.removeEventListener("hashchange", openTarget);
  }, []);

  return (
    <Typed value={typed}>
      <search className="sticky top-12 z-(--z-sticky) flex h-11 items-center gap-3 border-b border-line bg-bg px-6 max-md:h-14 max-md:px-4">
        <TextField
          label="Search the reference"
          labelHidden
          type="search"
          placeholder="Search by name, path or words…"
          className="w-80 max-md:flex-1"
          value={typed}
          onChange={(event) => search(event.target.value)}
        />
        <span role="status" className="text-meta text-ink-3 tabular-nums">
          {found} of {operations.length} operations
        </span>
      </search>
      {children}
      {found === 0 ? (
        <p className="px-6 py-8 text-ink-2 max-md:px-4">No operation answers to “{typed}”. Ask for less.</p>
      ) : null}
    </Typed>
  );
}

/** Shown while any of `words` answers to what was typed. */
export function Searched({ words, children }: { words: readonly string[]; children: ReactNode }) {
  const typed = useContext(Typed);
  return <div hidden={!words.some((one) => answers(one, typed))}>{children}</div>;
}

/** Shown while nothing is searched for. */
export function Unsearched({ children }: { children: ReactNode }) {
  return <div hidden={useContext(Typed).trim() !== ""}>{children}</div>;
}

function answers(words: string, typed: string): boolean {
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

/** A link to an operation opens it, also where the browser does not. */
function openTarget() {
  const target = document.getElementById(window.location.hash.slice(1));
  const details = target?.closest("details");
  if (target && details && !details.open) {
    details.open = true;
    target.scrollIntoView();
  }
}
