import type { FieldChoice } from "@/components/items/choice-field";
import { PriorityGlyph } from "@/components/items/priority-glyph";
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

/** The priorities, each with its key. */
export const priorityChoices: readonly FieldChoice[] = priorities.map((priority, index) => ({
  value: priority,
  label: `${priority}, ${priorityWords[priority]}`,
  icon: <PriorityGlyph priority={priority} />,
  keys: [String(index)],
  change: { priority },
  hoped: { priority },
}));

export const riskChoices: readonly FieldChoice[] = [
  none({ risk: null }),
  ...risks.map((risk) => ({
    value: risk,
    label: riskWords[risk],
    hint: `at least ${leastPriorityOfRisk[risk]}`,
    change: { risk },
    hoped: { risk },
  })),
];

export const domainChoices: readonly FieldChoice[] = [
  none({ domain: null }),
  ...domains.map((domain) => ({ value: domain, label: domainWords[domain], change: { domain }, hoped: { domain } })),
];

export const layerChoices: readonly FieldChoice[] = [
  none({ layer: null }),
  ...layers.map((layer) => ({ value: layer, label: layerWords[layer], change: { layer }, hoped: { layer } })),
];

export const testKindChoices: readonly FieldChoice[] = [
  none({ testKind: null }),
  ...testKinds.map((testKind) => ({
    value: testKind,
    label: testKindWords[testKind],
    change: { testKind },
    hoped: { testKind },
  })),
];

/** The categories in use, and none. */
export function categoryChoices(names: readonly string[]): readonly FieldChoice[] {
  return [
    none({ category: null }),
    ...names.map((category) => ({ value: category, label: category, change: { category }, hoped: { category } })),
  ];
}

function none(change: { [Field in "risk" | "domain" | "layer" | "testKind" | "category"]?: null }): FieldChoice {
  return { value: "", label: "None", change, hoped: change };
}
