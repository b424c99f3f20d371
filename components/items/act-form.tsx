"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { type Act, useItemDesk } from "@/components/items/item-desk";
import { readOvertaking, whoWasFaster } from "@/components/items/overtaken";
import { refusalWords, refusedFields } from "@/components/items/refusal-words";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type Props = {
  title: string;
  /** What will happen. */
  description: ReactNode;
  /** The verb on its button. */
  verb: string;
  /** What to do with what was put in; a text says what is missing. */
  read: (form: FormData) => Act | string;
  /** The inputs; gets what the server said against each. */
  children: (errors: Readonly<Record<string, string>>) => ReactNode;
  onClose: () => void;
  onDone?: () => void;
};

/** A dialog that asks what an action needs, does it, and stays open with what was typed when it is refused. */
export function ActForm({ title, description, verb, read, children, onClose, onDone }: Props) {
  const { act } = useItemDesk();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const wanted = read(new FormData(event.currentTarget));
    if (typeof wanted === "string") return setRefusal(wanted);
    setBusy(true);
    try {
      await act(wanted);
      onClose();
      onDone?.();
    } catch (error) {
      const overtaking = await readOvertaking(error);
      setErrors(refusedFields(error));
      setRefusal(
        overtaking
          ? `${whoWasFaster(overtaking.since)} changed it meanwhile (${overtaking.since.map((entry) => entry.sentence).join(", ")}). Send it again if it still holds.`
          : refusalWords(error),
      );
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="sm"
      title={title}
      description={description}
    >
      <form onSubmit={submit} className="grid gap-3" noValidate={false}>
        {children(errors)}
        {refusal ? <Banner tone="bad" title={refusal} live /> : null}
        <div className="flex justify-end gap-2">
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" look="primary" disabled={busy}>
            {verb}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** A text of a form without the space around it. */
export function readText(form: FormData, name: string): string {
  return String(form.get(name) ?? "").trim();
}
