"use client";

import { type FormEvent, useState } from "react";
import { readText } from "@/components/items/act-form";
import { refusalWords } from "@/components/items/refusal-words";
import { splitPlace } from "@/components/items/split-place";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { excerptLengthMax, type ItemLocation, LocationInput } from "@/lib/items/item";

type Props = {
  location: ItemLocation | null;
  onSave: (location: LocationInput) => Promise<void>;
  onCancel: () => void;
};

/** One place in the code: path, lines, and the code to keep with it. `src/a.py:34-54` fills all three. */
export function LocationForm({ location, onSave, onCancel }: Props) {
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = readLocation(new FormData(event.currentTarget));
    if (!read.success) {
      setErrors(Object.fromEntries(read.error.issues.map((issue) => [issue.path.join("."), issue.message])));
      return;
    }
    setBusy(true);
    try {
      await onSave(read.data);
    } catch (error) {
      setRefusal(refusalWords(error));
      setBusy(false);
    }
  }
  return (
    <form onSubmit={submit} className="grid gap-2 rounded-2 p-2.5 shadow-edge">
      <TextField
        label="Path"
        name="path"
        required
        autoFocus
        autoComplete="off"
        spellCheck={false}
        placeholder="backend/app/config.py:34-54"
        defaultValue={location?.path ?? ""}
        inputClassName="num"
        error={errors.path}
      />
      <div className="flex gap-2">
        <TextField
          label="From line"
          name="startLine"
          inputMode="numeric"
          defaultValue={location?.startLine ?? ""}
          error={errors.startLine}
        />
        <TextField
          label="To line"
          name="endLine"
          inputMode="numeric"
          defaultValue={location?.endLine ?? ""}
          error={errors.endLine ? "Not before the first" : undefined}
        />
        <TextField
          label="Repository"
          name="repository"
          autoComplete="off"
          defaultValue={location?.repository ?? ""}
          error={errors.repository}
        />
      </div>
      <TextArea
        label="Code to keep with it"
        name="excerpt"
        spellCheck={false}
        maxLength={excerptLengthMax}
        defaultValue={location?.excerpt ?? ""}
        inputClassName="num"
        error={errors.excerpt}
      />
      {refusal ? <Banner tone="bad" title={refusal} live /> : null}
      <div className="flex justify-end gap-1.5">
        <Button look="ghost" onClick={onCancel}>
          Cancel
        </Button>
        <Button look="primary" type="submit" disabled={busy}>
          {location ? "Save" : "Add"}
        </Button>
      </div>
    </form>
  );
}

function readLocation(form: FormData) {
  const { path, startLine, endLine } = splitPlace(readText(form, "path"));
  return LocationInput.safeParse({
    repository: readText(form, "repository") || null,
    path,
    startLine: lineOf(readText(form, "startLine")) ?? startLine,
    endLine: lineOf(readText(form, "endLine")) ?? endLine,
    excerpt: String(form.get("excerpt") ?? "") || null,
  });
}

function lineOf(text: string): number | null {
  return text === "" ? null : Number(text);
}
