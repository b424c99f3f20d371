"use client";

import { type FormEvent, useState } from "react";
import { readText } from "@/components/items/act-form";
import { useItemDesk } from "@/components/items/item-desk";
import { refusalWords } from "@/components/items/refusal-words";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { call } from "@/lib/accounts/browser-client";
import { linkPullRequest, unlinkPullRequest } from "@/lib/items/endpoints";

const relations = [
  { value: "resolves", label: "It resolves the item" },
  { value: "contributes", label: "It contributes to it" },
  { value: "mentions", label: "It mentions it" },
] as const;
const states = [
  { value: "unknown", label: "Not known" },
  { value: "open", label: "Open" },
  { value: "merged", label: "Merged" },
  { value: "closed", label: "Closed" },
] as const;
type Relation = (typeof relations)[number]["value"];
type State = (typeof states)[number]["value"];

/** Links a pull request by its address, or by its number. */
export function PullRequestForm({ onDone }: { onDone: () => void }) {
  const { item, act } = useItemDesk();
  const [relation, setRelation] = useState<Relation>("resolves");
  const [state, setState] = useState<State>("unknown");
  const [refusal, setRefusal] = useState<string | null>(null);

  async function link(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const pull = readPullRequest(readText(form, "pull"));
    if (pull === null) return setRefusal("Give its number, such as 1112, or its address.");
    const params = { id: item.id };
    const body = { ...pull, relation, state, title: readText(form, "title") || null };
    try {
      await act({
        said: `#${pull.number} linked to ${item.id}`,
        send: (ifMatch, batch) => call(linkPullRequest, { params, ifMatch, body: { ...body, batch } }),
        undo: () => call(unlinkPullRequest, { params: { ...params, number: pull.number } }),
      });
      onDone();
    } catch (error) {
      setRefusal(refusalWords(error));
    }
  }
  return (
    <form onSubmit={link} className="grid w-72 gap-2">
      <TextField
        label="Number or address"
        name="pull"
        required
        autoFocus
        autoComplete="off"
        placeholder="https://…/pull/1112"
      />
      <TextField label="Title (optional)" name="title" autoComplete="off" maxLength={300} />
      <Select label="What it does" options={relations} value={relation} onValueChange={setRelation} />
      <Select label="State" options={states} value={state} onValueChange={setState} />
      {refusal ? <Banner tone="bad" title={refusal} live /> : null}
      <div className="flex justify-end gap-1.5">
        <Button size="sm" look="ghost" onClick={onDone}>
          Cancel
        </Button>
        <Button size="sm" look="primary" type="submit">
          Link
        </Button>
      </div>
    </form>
  );
}

/** `1112`, `#1112` or the address of a pull or merge request on any forge. */
function readPullRequest(text: string): { number: number; repository: string | null; url: string | null } | null {
  const bare = /^#?(\d{1,9})$/.exec(text);
  if (bare) return { number: Number(bare[1]), repository: null, url: null };
  const address = /^https?:\/\/[^/]+\/(.+?)\/(?:-\/merge_requests|pulls?|pull-requests)\/(\d{1,9})(?:[/?#].*)?$/.exec(
    text,
  );
  return address ? { number: Number(address[2]), repository: address[1] ?? null, url: text } : null;
}
