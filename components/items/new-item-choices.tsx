"use client";

import type { ItemViewer } from "@/components/items/item-viewer";
import type { NewItemDraft } from "@/components/items/new-item-draft";
import { whyProposed } from "@/components/items/new-item-words";
import { Select } from "@/components/ui/select";
import {
  domains,
  domainWords,
  layers,
  layerWords,
  leastPriorityOfRisk,
  priorities,
  priorityWords,
  risks,
  riskWords,
  testKinds,
  testKindWords,
} from "@/lib/items/words";

type Props = {
  viewer: ItemViewer;
  draft: NewItemDraft;
  errors: Readonly<Record<string, string>>;
  categories: readonly string[];
  onWrite: (change: Partial<NewItemDraft>) => void;
};

/** What an item is sorted by, each one of a few. */
export function NewItemChoices({ viewer, draft, errors, categories, onWrite }: Props) {
  const isTest = /test/i.test(draft.category) || draft.testKind !== "";
  const isSecurity = draft.category.toLowerCase() === "security" || draft.risk !== "";
  return (
    <div className="grid grid-cols-2 items-start gap-3 max-md:grid-cols-1">
      <Choice
        field="priority"
        label="Priority"
        none="Left to triage"
        options={priorities.map((one) => ({ value: one, label: `${one}, ${priorityWords[one]}` }))}
        hint={whyProposed(viewer, draft)}
        {...{ draft, errors, onWrite }}
      />
      <Choice
        field="category"
        label="Category"
        options={categories.map((one) => ({ value: one, label: one }))}
        {...{ draft, errors, onWrite }}
      />
      <Choice
        field="layer"
        label="Layer"
        options={layers.map((one) => ({ value: one, label: layerWords[one] }))}
        {...{ draft, errors, onWrite }}
      />
      <Choice
        field="domain"
        label="Domain"
        options={domains.map((one) => ({ value: one, label: domainWords[one] }))}
        {...{ draft, errors, onWrite }}
      />
      {isSecurity ? (
        <Choice
          field="risk"
          label="Risk"
          none="Not judged yet"
          options={risks.map((one) => ({
            value: one,
            label: `${riskWords[one]}, at least ${leastPriorityOfRisk[one]}`,
          }))}
          {...{ draft, errors, onWrite }}
        />
      ) : null}
      {isTest ? (
        <Choice
          field="testKind"
          label="Kind of test debt"
          none="Not judged yet"
          options={testKinds.map((one) => ({ value: one, label: testKindWords[one] }))}
          {...{ draft, errors, onWrite }}
        />
      ) : null}
    </div>
  );
}

type ChoiceProps = Pick<Props, "draft" | "errors" | "onWrite"> & {
  field: "priority" | "category" | "layer" | "domain" | "risk" | "testKind";
  label: string;
  none?: string;
  hint?: string | null;
  options: readonly { value: string; label: string }[];
};

function Choice({ field, label, none = "None", hint, options, draft, errors, onWrite }: ChoiceProps) {
  return (
    <Select
      label={label}
      options={[{ value: "", label: none }, ...options]}
      value={draft[field]}
      onValueChange={(value) => onWrite({ [field]: value })}
      hint={hint}
      error={errors[field]}
    />
  );
}
