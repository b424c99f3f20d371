"use client";

import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useItemDesk } from "@/components/items/item-desk";
import { Markdown } from "@/components/items/markdown";
import { dropDraft, findDraft, keepDraft, type TextDraft } from "@/components/items/text-drafts";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { announce } from "@/components/ui/live-region";
import { Segmented } from "@/components/ui/segmented";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ProposedChange } from "@/lib/items/endpoints";
import { descriptionLengthMax, titleLengthMax } from "@/lib/items/item";

const looks = [
  { value: "write", label: "Write" },
  { value: "read", label: "Preview" },
] as const;

/** Edits title and description in place; ⌘↵ saves, Escape leaves and keeps what was typed. */
export function DescriptionEditor({ titleId, onClose }: { titleId: string; onClose: () => void }) {
  const { item, level, wayOf, change, busy } = useItemDesk();
  const [draft, setDraft] = useState(findDraft(item.id) ?? { title: item.title, description: item.description });
  const [look, setLook] = useState<"write" | "read">("write");
  const Heading = level === 1 ? "h1" : "h2";
  const proposes = wayOf({ title: item.title }) === "propose";

  function write(next: TextDraft) {
    setDraft(next);
    keepDraft(item.id, next);
  }
  function leave() {
    const isDirty = draft.title !== item.title || draft.description !== item.description;
    if (isDirty) announce("What you wrote is kept until you reload the page.");
    else dropDraft(item.id);
    onClose();
  }
  async function save(event?: FormEvent) {
    event?.preventDefault();
    const wanted: ProposedChange = {};
    if (draft.title.trim() !== item.title) wanted.title = draft.title.trim();
    if (draft.description !== item.description) wanted.description = draft.description;
    if (Object.keys(wanted).length === 0) return leave();
    const outcome = await change(wanted);
    if (outcome === "refused") return;
    // The merge holds what was typed from here on; a proposal that is not sent leaves it in the draft.
    if (outcome !== "asked") dropDraft(item.id);
    onClose();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") {
      event.stopPropagation();
      event.preventDefault();
      leave();
    }
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      void save();
    }
  }
  return (
    <form onSubmit={save} onKeyDown={onKeyDown} className="grid gap-2.5" aria-labelledby={titleId}>
      <Heading id={titleId} className="sr-only">
        Edit {item.id}
      </Heading>
      <TextField
        label="Title"
        value={draft.title}
        maxLength={titleLengthMax}
        required
        autoFocus
        onChange={(event) => write({ ...draft, title: event.target.value })}
        inputClassName="h-9! text-title! font-strong"
      />
      {look === "write" ? (
        <TextArea
          label="Description"
          hint="Markdown; DEBT-012 links an item, @handle names somebody."
          value={draft.description}
          maxLength={descriptionLengthMax}
          rows={8}
          onChange={(event) => write({ ...draft, description: event.target.value })}
        />
      ) : (
        <div className="min-h-44 rounded-2 p-2 shadow-edge">
          <Markdown text={draft.description} />
        </div>
      )}
      <div className="flex items-center gap-2">
        <Segmented label="Description" options={looks} value={look} onValueChange={setLook} />
        <span className="flex-1" />
        <Button look="ghost" onClick={leave}>
          Cancel
        </Button>
        <Button type="submit" look="primary" disabled={busy || draft.title.trim() === ""}>
          {proposes ? "Propose…" : "Save"} <Kbd>⌘↵</Kbd>
        </Button>
      </div>
    </form>
  );
}
