"use client";

import { AssigneeField } from "@/components/items/assignee-field";
import { ChoiceField } from "@/components/items/choice-field";
import { DateField } from "@/components/items/date-field";
import { DueField } from "@/components/items/due-field";
import { EffortField } from "@/components/items/effort-field";
import { FieldGroup, FieldRow, FieldText, Nothing } from "@/components/items/field-row";
import type { Alike } from "@/components/items/item-around";
import {
  categoryChoices,
  domainChoices,
  layerChoices,
  priorityChoices,
  riskChoices,
  testKindChoices,
} from "@/components/items/item-choices";
import { useItemDesk } from "@/components/items/item-desk";
import { LabelsField } from "@/components/items/labels-field";
import { PriorityLabel } from "@/components/items/priority-glyph";
import { RelationFields } from "@/components/items/relation-fields";
import { StatusField } from "@/components/items/status-field";
import { TimeText } from "@/components/items/time-text";
import { Avatar } from "@/components/ui/avatar";
import { domainWords, layerWords, riskWords, sourceWords, testKindWords } from "@/lib/items/words";

type Props = { categories: readonly string[]; alike: readonly Alike[] | null };

/** The column of fields: each is changed, proposed or read where it stands. */
export function ItemFields({ categories, alike }: Props) {
  const { item } = useItemDesk();
  const isTest = item.testKind !== null || /test/i.test(item.category ?? "");
  const isSecurity = item.risk !== null || item.category?.toLowerCase() === "security";
  return (
    <section aria-label="Fields">
      <FieldGroup>
        <StatusField />
        <ChoiceField label="Priority" value={item.priority ?? ""} choices={priorityChoices}>
          <PriorityLabel priority={item.priority} />
        </ChoiceField>
        <DueField />
        <ChoiceField label="Risk" value={item.risk ?? ""} choices={riskChoices}>
          {item.risk ? (
            <span className="truncate">{riskWords[item.risk]}</span>
          ) : (
            <Nothing>{isSecurity ? "Not judged" : "None"}</Nothing>
          )}
        </ChoiceField>
      </FieldGroup>
      <FieldGroup>
        <AssigneeField />
        <ChoiceField label="Domain" value={item.domain ?? ""} choices={domainChoices}>
          {item.domain ? domainWords[item.domain] : <Nothing />}
        </ChoiceField>
        <FieldRow label="Reporter">
          <FieldText>
            <Avatar actor={item.reporter} decorative />
            <span className="min-w-0 truncate">{item.reporter.name}</span>
          </FieldText>
        </FieldRow>
      </FieldGroup>
      <FieldGroup>
        <ChoiceField label="Category" value={item.category ?? ""} choices={categoryChoices(categories)}>
          {item.category ? <span className="truncate">{item.category}</span> : <Nothing />}
        </ChoiceField>
        <ChoiceField label="Layer" value={item.layer ?? ""} choices={layerChoices}>
          {item.layer ? <span className="truncate">{layerWords[item.layer]}</span> : <Nothing />}
        </ChoiceField>
        {isTest ? (
          <ChoiceField label="Kind" value={item.testKind ?? ""} choices={testKindChoices}>
            {item.testKind ? testKindWords[item.testKind] : <Nothing>Not judged</Nothing>}
          </ChoiceField>
        ) : null}
        <EffortField />
        <LabelsField />
      </FieldGroup>
      <FieldGroup>
        <RelationFields alike={alike} />
      </FieldGroup>
      <FieldGroup>
        <DateField />
        <Moment label="Triaged" at={item.triagedAt} />
        <Moment label="Started" at={item.startedAt} />
        <Moment label="Resolved" at={item.resolvedAt} />
        <FieldRow label="Source">
          <FieldText>
            <span className="truncate" title={item.sourceRef ?? undefined}>
              {sourceWords[item.source]}
            </span>
          </FieldText>
        </FieldRow>
        <FieldRow label="Version">
          <FieldText>
            <span className="num">{item.version}</span>
          </FieldText>
        </FieldRow>
      </FieldGroup>
    </section>
  );
}

function Moment({ label, at }: { label: string; at: string | null }) {
  if (at === null) return null;
  return (
    <FieldRow label={label}>
      <FieldText>
        <TimeText at={at} look="moment" className="truncate" />
      </FieldText>
    </FieldRow>
  );
}
