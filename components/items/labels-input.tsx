"use client";

import { type KeyboardEvent, useState } from "react";
import { Chip } from "@/components/ui/chip";
import { TextField } from "@/components/ui/text-field";
import { labelLengthMax, labelsMax } from "@/lib/items/item";

type Props = { labels: readonly string[]; error?: string | null | undefined; onLabels?: (labels: string[]) => void };

/** Labels as chips, and a field that adds one at Enter or a comma. Its form holds them as `labels` and `label`. */
export function LabelsInput({ labels: first, error, onLabels }: Props) {
  const [labels, setLabels] = useState([...first]);
  const [text, setText] = useState("");
  function set(next: string[]) {
    setLabels(next);
    onLabels?.(next);
  }
  function add() {
    const added = splitLabels(text).filter((label) => !labels.includes(label));
    setText("");
    if (added.length > 0) set([...labels, ...added].slice(0, labelsMax));
  }
  function onKeyDown(event: KeyboardEvent) {
    if ((event.key === "Enter" || event.key === ",") && text.trim() !== "") {
      event.preventDefault();
      add();
    }
    if (event.key === "Backspace" && text === "") set(labels.slice(0, -1));
  }
  return (
    <div className="grid gap-1.5">
      <TextField
        label="Labels"
        name="label"
        autoComplete="off"
        placeholder="Add one, then ↵"
        maxLength={labelLengthMax}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={onLabels ? add : undefined}
        error={error}
      />
      <div className="flex flex-wrap gap-1 empty:hidden">
        {labels.map((label) => (
          <Chip
            key={label}
            onRemove={() => set(labels.filter((one) => one !== label))}
            removeLabel={`Remove the label ${label}`}
          >
            {label}
          </Chip>
        ))}
      </div>
      {labels.map((label) => (
        <input key={label} type="hidden" name="labels" value={label} />
      ))}
    </div>
  );
}

/** The labels of a form that holds a `LabelsInput`, with what was typed and not yet added. */
export function readLabels(form: FormData): string[] {
  const typed = splitLabels(String(form.get("label") ?? ""));
  return [...new Set([...form.getAll("labels").map(String), ...typed])].slice(0, labelsMax);
}

function splitLabels(text: string): string[] {
  return text
    .split(",")
    .map((label) => label.trim())
    .filter((label) => label !== "");
}
