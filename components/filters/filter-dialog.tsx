"use client";

import { type FormEvent, useCallback } from "react";
import { chooseFilter } from "@/components/filters/choose-filter";
import { type FilterField, offeredOf, valuesOf } from "@/components/filters/filter-fields";
import type { FilterProps } from "@/components/filters/filter-strip";
import { personFound, searchPeople } from "@/components/items/find-choices";
import { type Found, SearchList } from "@/components/items/search-list";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { call } from "@/lib/accounts/browser-client";
import { listCategories } from "@/lib/items/endpoints";
import { pathLengthMax } from "@/lib/items/item";

type Props = FilterProps & { field: FilterField; onClose: () => void };

/** Asks for the value of a condition that has to be typed or searched. */
export function FilterDialog({ field, onClose, view, setView }: Props) {
  const offered = offeredOf(field);
  const chosen = valuesOf(view.filter, field);
  const choose = (values: readonly string[]) => {
    void chooseFilter({ view, setView }, field, values);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="sm"
      title={`${offered.label} ${offered.operator}`}
    >
      {offered.kind === "category" || offered.kind === "person" ? (
        <Searched kind={offered.kind} onPick={(value) => choose([...new Set([...chosen, value])])} />
      ) : (
        <Typed field={field} value={chosen.join(", ")} onSend={(value) => choose([value])} />
      )}
    </Dialog>
  );
}

function Searched({ kind, onPick }: { kind: "category" | "person"; onPick: (value: string) => void }) {
  const find = useCallback((text: string, signal: AbortSignal) => finders[kind](text, signal), [kind]);
  return (
    <SearchList
      label={kind === "category" ? "Category" : "Assignee"}
      placeholder={kind === "category" ? "Name of a category…" : "Name or handle…"}
      find={find}
      onPick={onPick}
    />
  );
}

const finders: Record<"category" | "person", (text: string, signal: AbortSignal) => Promise<readonly Found[]>> = {
  category: async (text, signal) => {
    const { data } = await call(listCategories, { signal });
    const named = data.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
    return [
      ...named.map(({ name, items }) => ({ id: name, label: name, hint: String(items) })),
      ...(text === "" ? [{ id: "none", label: "None" }] : []),
    ];
  },
  person: async (text, signal) => {
    const people = await searchPeople(text, signal);
    const fixed =
      text === ""
        ? [
            { id: "me", label: "Me" },
            { id: "none", label: "Nobody" },
          ]
        : [];
    return [...fixed, ...people.map(personFound)];
  },
};

function Typed({ field, value, onSend }: { field: FilterField; value: string; onSend: (value: string) => void }) {
  const offered = offeredOf(field);
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("value") ?? "").trim();
    if (typed !== "") onSend(typed);
  }
  return (
    <form onSubmit={send} className="grid gap-3">
      <TextField
        label={`${offered.label} ${offered.operator}`}
        labelHidden
        name="value"
        required
        autoFocus
        maxLength={pathLengthMax}
        defaultValue={value}
        type={offered.kind === "day" ? "date" : "text"}
        {...(offered.kind === "text" ? { placeholder: offered.placeholder } : {})}
      />
      <div className="flex justify-end">
        <Button type="submit" look="primary">
          Filter
        </Button>
      </div>
    </form>
  );
}
