"use client";

import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { AssigneeInput } from "@/components/items/assignee-input";
import { EffortInput } from "@/components/items/effort-input";
import type { ItemClock, ItemViewer } from "@/components/items/item-viewer";
import { LabelsInput } from "@/components/items/labels-input";
import { NewItemChoices } from "@/components/items/new-item-choices";
import { emptyDraft, isEmpty, keepDraft, type NewItemDraft, readDraft } from "@/components/items/new-item-draft";
import { outcomeWords } from "@/components/items/new-item-words";
import { PlacesInput } from "@/components/items/places-input";
import { refusalWords, refusedFields } from "@/components/items/refusal-words";
import { SimilarItems } from "@/components/items/similar-items";
import { useMoment } from "@/components/items/use-moment";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/checkbox";
import { Kbd } from "@/components/ui/kbd";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";
import { can } from "@/lib/access/can";
import { call } from "@/lib/accounts/browser-client";
import { createItem } from "@/lib/items/endpoints";
import { descriptionLengthMax, type Item, titleLengthMax } from "@/lib/items/item";

type Props = {
  viewer: ItemViewer;
  clock: ItemClock;
  /** The names of the categories in use. */
  categories: readonly string[];
  onCreated: (item: Item) => void;
  onCancel: () => void;
};

/** Reports an item; on a page or in a dialog. What is written survives a reload until it is sent. */
export function NewItemForm({ viewer, clock, categories, onCreated, onCancel }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(emptyDraft);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // The inputs that hold their own text begin anew when a draft is read or thrown away.
  const [edition, setEdition] = useState(0);
  const { now } = useMoment(clock.madeAt, clock.calendar.timeZone);

  useEffect(() => {
    let gone = false;
    void readDraft().then((kept) => {
      if (gone || !kept) return;
      setDraft(kept);
      setEdition(1);
    });
    return () => {
      gone = true;
    };
  }, []);

  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [errors]);

  function write(change: Partial<NewItemDraft>) {
    const next = { ...draft, ...change };
    setDraft(next);
    keepDraft(next);
  }
  function refuse(found: Readonly<Record<string, string>>, words: string | null) {
    setErrors(found);
    setRefusal(words);
  }
  async function send(event?: FormEvent) {
    event?.preventDefault();
    const { readNewItem } = await import("@/components/items/read-new-item");
    const read = readNewItem(draft);
    if ("errors" in read) return refuse(read.errors, null);
    setBusy(true);
    try {
      const item = await call(createItem, { body: read.body });
      keepDraft(emptyDraft);
      setDraft(emptyDraft);
      setEdition(edition + 1);
      setErrors({});
      setRefusal(null);
      showToast({ title: `${item.id} reported`, detail: item.inInbox ? "It waits in the inbox." : item.title });
      onCreated(item);
    } catch (error) {
      const fields = refusedFields(error);
      refuse(fields, Object.keys(fields).length === 0 ? refusalWords(error) : null);
    }
    setBusy(false);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      void send();
    }
  }
  const { title, description, effort, labels, assignee, places } = draft;
  return (
    <form ref={form} onSubmit={send} onKeyDown={onKeyDown} noValidate className="grid gap-4" aria-label="New item">
      <TextField
        label="Title"
        required
        autoFocus
        autoComplete="off"
        maxLength={titleLengthMax}
        placeholder="What is owed, in a few words"
        value={title}
        onChange={(event) => write({ title: event.target.value })}
        error={errors.title}
        inputClassName="h-9! text-title!"
      />
      <SimilarItems title={title} path={places[0]?.path ?? ""} />
      <TextArea
        label="Description"
        rows={5}
        maxLength={descriptionLengthMax}
        hint="Markdown; DEBT-012 links an item, @handle names somebody."
        value={description}
        onChange={(event) => write({ description: event.target.value })}
        error={errors.description}
      />
      <PlacesInput places={places} errors={errors} onPlaces={(next) => write({ places: next })} />
      <NewItemChoices {...{ viewer, draft, errors, categories }} onWrite={write} />
      <div className="grid grid-cols-2 items-start gap-3 max-md:grid-cols-1">
        <EffortInput
          key={`effort-${edition}`}
          text={effort}
          error={errors.effortHours}
          onTyped={(text) => write({ effort: text })}
        />
        <LabelsInput
          key={`labels-${edition}`}
          labels={labels}
          error={errors.labels ?? errors["labels.0"]}
          onLabels={(next) => write({ labels: next })}
        />
      </div>
      {can(viewer, "item.assign") ? (
        <AssigneeInput assignee={assignee} onAssignee={(next) => write({ assignee: next })} />
      ) : can(viewer, "item.take") ? (
        <CheckField
          label="I take it myself"
          checked={assignee?.id === viewer.id}
          onChange={(event) => write({ assignee: event.target.checked ? viewer : null })}
        />
      ) : null}
      {refusal ? <Banner tone="bad" title={refusal} live /> : null}
      <div className="flex flex-wrap items-center gap-2 border-t border-line pt-3">
        <p className="min-w-0 flex-1 basis-52 text-meta text-ink-2">{outcomeWords(viewer, draft, clock, now)}</p>
        {isEmpty(draft) ? null : (
          <Button
            look="ghost"
            className="max-md:h-11"
            onClick={() => {
              keepDraft(emptyDraft);
              setDraft(emptyDraft);
              setEdition(edition + 1);
              setErrors({});
            }}
          >
            Start over
          </Button>
        )}
        <Button look="ghost" className="max-md:h-11" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" look="primary" className="max-md:h-11" disabled={busy}>
          Report it <Kbd>⌘↵</Kbd>
        </Button>
      </div>
    </form>
  );
}
