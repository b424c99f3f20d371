"use client";

import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { MentionList } from "@/components/items/mention-list";
import { refusalWords } from "@/components/items/refusal-words";
import { useMentions } from "@/components/items/use-mentions";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { commentLengthMax } from "@/lib/items/item";

type Props = {
  label: string;
  verb: string;
  first?: string;
  autoFocus?: boolean;
  onSend: (body: string) => Promise<void>;
  onCancel?: () => void;
};

/** A comment being written: `@` offers people, ⌘↵ sends. */
export function CommentBox({ label, verb, first = "", autoFocus = false, onSend, onCancel }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState(first);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const mentions = useMentions(field, setBody);

  async function send(event?: FormEvent) {
    event?.preventDefault();
    if (body.trim() === "" || busy) return;
    setBusy(true);
    try {
      await onSend(body);
      setBody("");
      setRefusal(null);
    } catch (error) {
      setRefusal(refusalWords(error));
    }
    setBusy(false);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (mentions.onKeyDown(event)) return;
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      void send();
    }
    if (event.key === "Escape" && onCancel) {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  }
  const open = mentions.people.length > 0;
  return (
    <form onSubmit={send} className="relative flex min-w-0 flex-1 flex-wrap items-end gap-2">
      <textarea
        ref={field}
        // biome-ignore lint/a11y/noAutofocus: only where it was opened to be written in
        autoFocus={autoFocus}
        rows={1}
        aria-label={label}
        placeholder={onCancel ? undefined : "Comment, or @ to mention…"}
        maxLength={commentLengthMax}
        value={body}
        aria-controls={open ? `${id}-people` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open ? `${id}-people-${mentions.at}` : undefined}
        onChange={(event) => {
          setBody(event.target.value);
          mentions.look();
        }}
        onKeyDown={onKeyDown}
        onSelect={mentions.look}
        onBlur={mentions.close}
        className={classNames(
          "field-sizing-content max-h-60 min-h-8 min-w-0 flex-1 resize-none rounded-2 bg-surface px-2.5 py-1.5 shadow-edge-control max-md:min-h-11 max-md:py-2.5 max-md:text-[16px]",
          onCancel && "basis-full",
        )}
      />
      {open ? (
        <MentionList id={`${id}-people`} people={mentions.people} at={mentions.at} onPick={mentions.pick} />
      ) : null}
      {onCancel ? (
        <Button look="ghost" className="ms-auto max-md:h-11" onClick={onCancel}>
          Cancel
        </Button>
      ) : null}
      <Button
        type="submit"
        look={body.trim() === "" ? "secondary" : "primary"}
        className="h-8 max-md:h-11"
        disabled={busy || body.trim() === ""}
      >
        {verb}
      </Button>
      {refusal ? (
        <p role="alert" className="basis-full text-meta text-bad">
          {refusal}
        </p>
      ) : null}
    </form>
  );
}
