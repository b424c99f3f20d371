import type { ReactNode } from "react";
import { EffortText } from "@/components/items/effort-text";
import type { FieldName } from "@/components/items/field-names";
import { LabelChip } from "@/components/items/label-chip";
import { oneOf } from "@/components/items/one-of";
import { PriorityLabel } from "@/components/items/priority-glyph";
import { StatusLabel } from "@/components/items/status-glyph";
import { sizeOfHours } from "@/lib/items/effort";
import {
  domainWords,
  layerWords,
  priorities,
  resolutionWords,
  riskWords,
  statuses,
  testKindWords,
} from "@/lib/items/words";

type Props = { field: FieldName; value: unknown; names?: Readonly<Record<string, string>> };

/** The value of a field as a reader sees it; `names` are those of people by their ids. */
export function FieldValue({ field, value, names = {} }: Props) {
  if (value === null || value === undefined || value === "") return <span className="text-ink-3">none</span>;
  return <>{drawings[field](value, names)}</>;
}

const drawings: Record<FieldName, (value: unknown, names: Readonly<Record<string, string>>) => ReactNode> = {
  title: String,
  description: (value) => <span className="whitespace-pre-wrap">{String(value)}</span>,
  status: (value) => {
    const status = oneOf(statuses, value);
    return status ? <StatusLabel status={status} /> : String(value);
  },
  resolution: (value) => wordOf(value, resolutionWords),
  priority: (value) => {
    const priority = oneOf(priorities, value);
    return priority ? <PriorityLabel priority={priority} /> : String(value);
  },
  risk: (value) => wordOf(value, riskWords),
  assignee: (value, names) => names[String(value)] ?? "somebody else",
  domain: (value) => wordOf(value, domainWords),
  category: String,
  layer: (value) => wordOf(value, layerWords),
  effortHours: (value) => <EffortText hours={Number(value)} size={sizeOfHours(Number(value))} />,
  labels: (value) => (
    <span className="inline-flex flex-wrap gap-1">
      {Array.isArray(value) && value.length > 0
        ? value.map((label) => <LabelChip key={String(label)} label={String(label)} />)
        : "none"}
    </span>
  ),
  testKind: (value) => wordOf(value, testKindWords),
  foundOn: String,
  regressionTest: String,
};

function wordOf(value: unknown, words: Readonly<Record<string, string>>): string {
  return words[String(value)] ?? String(value);
}
