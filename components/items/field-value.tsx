import type { ReactNode } from "react";
import { EffortText } from "@/components/items/effort-text";
import type { FieldName } from "@/components/items/field-names";
import { LabelChip } from "@/components/items/label-chip";
import { PriorityLabel } from "@/components/items/priority-glyph";
import { StatusLabel } from "@/components/items/status-glyph";
import { sizeOfHours } from "@/lib/items/effort";
import { Domain, Layer, Priority, Resolution, Risk, Status, TestKind } from "@/lib/items/item";
import { domainWords, layerWords, resolutionWords, riskWords, testKindWords } from "@/lib/items/words";

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
    const status = Status.safeParse(value);
    return status.success ? <StatusLabel status={status.data} /> : String(value);
  },
  resolution: (value) => wordOf(Resolution.safeParse(value), resolutionWords),
  priority: (value) => {
    const priority = Priority.safeParse(value);
    return priority.success ? <PriorityLabel priority={priority.data} /> : String(value);
  },
  risk: (value) => wordOf(Risk.safeParse(value), riskWords),
  assignee: (value, names) => names[String(value)] ?? "somebody else",
  domain: (value) => wordOf(Domain.safeParse(value), domainWords),
  category: String,
  layer: (value) => wordOf(Layer.safeParse(value), layerWords),
  effortHours: (value) => <EffortText hours={Number(value)} size={sizeOfHours(Number(value))} />,
  labels: (value) => (
    <span className="inline-flex flex-wrap gap-1">
      {Array.isArray(value) && value.length > 0
        ? value.map((label) => <LabelChip key={String(label)} label={String(label)} />)
        : "none"}
    </span>
  ),
  testKind: (value) => wordOf(TestKind.safeParse(value), testKindWords),
  foundOn: String,
  regressionTest: String,
};

function wordOf<Key extends string>(
  parsed: { success: true; data: Key } | { success: false },
  words: Record<Key, string>,
): string {
  return parsed.success ? words[parsed.data] : "";
}
