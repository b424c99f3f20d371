"use client";

import { Search } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from "react";
import { isAborted, refusalWords } from "@/components/items/refusal-words";
import { classNames } from "@/components/ui/class-names";

const typingMs = 150;

export type Found = { id: string; label: string; icon?: ReactNode; hint?: string; detail?: string };
type Props = {
  label: string;
  placeholder: string;
  /** Looks for what was typed; the empty text asks for a first choice. */
  find: (text: string, signal: AbortSignal) => Promise<readonly Found[]>;
  onPick: (id: string) => void;
  /** What stands chosen already. */
  chosen?: string | null;
  nothingFound?: string;
};

/** A field and what answers to it on the server; arrows move, Enter picks. */
export function SearchList({ label, placeholder, find, onPick, chosen = null, nothingFound = "Nothing found" }: Props) {
  const id = useId();
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly Found[] | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [at, setAt] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    const timer = window.setTimeout(
      () =>
        find(text.trim(), abort.signal)
          .then((rows) => {
            setFound(rows);
            setRefusal(null);
            setAt(0);
          })
          .catch((error: unknown) => (isAborted(error) ? undefined : setRefusal(refusalWords(error)))),
      text === "" ? 0 : typingMs,
    );
    return () => {
      window.clearTimeout(timer);
      abort.abort();
    };
  }, [text, find]);

  const rows = found ?? [];
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && rows.length > 0) {
      event.preventDefault();
      setAt((at + step + rows.length) % rows.length);
    }
    const row = rows[at];
    if (event.key === "Enter" && row) {
      event.preventDefault();
      onPick(row.id);
    }
  }

  return (
    <div className="grid gap-1">
      <div className="flex h-8 items-center gap-2 rounded-2 px-2 shadow-edge-control focus-within:ring-focus max-md:h-11">
        <Search className="text-ink-3" aria-hidden="true" />
        <input
          // biome-ignore lint/a11y/noAutofocus: it stands in a popover or dialog that was opened to search
          autoFocus
          role="combobox"
          aria-label={label}
          aria-expanded={rows.length > 0}
          aria-controls={id}
          aria-activedescendant={rows[at] ? `${id}-${at}` : undefined}
          placeholder={placeholder}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          className="h-full min-w-0 flex-1 bg-transparent outline-none max-md:text-[16px]"
        />
      </div>
      <div id={id} role="listbox" aria-label={label} className="max-h-64 overflow-y-auto">
        {rows.map((row, index) => (
          <Row
            key={row.id}
            id={`${id}-${index}`}
            row={row}
            active={index === at}
            chosen={row.id === chosen}
            onPick={onPick}
          />
        ))}
      </div>
      <p role="status" className="px-2 text-meta text-ink-3 empty:hidden">
        {refusal ?? (found?.length === 0 ? nothingFound : null)}
      </p>
    </div>
  );
}

type RowProps = { id: string; row: Found; active: boolean; chosen: boolean; onPick: (id: string) => void };

function Row({ id, row, active, chosen, onPick }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and answers to the keys
    // biome-ignore lint/a11y/useFocusableInteractive: options are pointed at by the field, not focused
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      onClick={() => onPick(row.id)}
      className={classNames(
        "flex min-h-7 items-center gap-2 rounded-1 px-2 py-1 hover:bg-hover max-md:min-h-11",
        active && "bg-press",
      )}
    >
      {row.icon}
      <span className="grid min-w-0 flex-1">
        <span className="truncate">{row.label}</span>
        {row.detail ? <span className="truncate text-meta text-ink-2">{row.detail}</span> : null}
      </span>
      {row.hint ? <span className="flex-none text-meta text-ink-2">{row.hint}</span> : null}
    </div>
  );
}
