"use client";

import { DueText } from "@/components/items/due-text";
import { FieldRow, FieldText, Nothing } from "@/components/items/field-row";
import { useItemDesk } from "@/components/items/item-desk";
import { describeDayAndTime, describeExactly, describeTime } from "@/components/items/moment-words";
import { useMomentHere } from "@/components/items/use-moment";
import { dayMs } from "@/lib/items/calendar";
import { describeItemDue } from "@/lib/items/due-of-item";

/** How long is left, and the exact moment under it. */
export function DueField() {
  const { item, clock } = useItemDesk();
  const { now, timeZone } = useMomentHere();
  const { dueAt, state } = item.due;
  if (dueAt === null) {
    return (
      <FieldRow label="Due">
        <FieldText>
          <Nothing>{item.inInbox ? "Not before triage" : state === "paused" ? "Paused" : "No date"}</Nothing>
        </FieldText>
      </FieldRow>
    );
  }
  const due = describeItemDue(item, now, { calendar: clock.calendar, timeZone });
  const isSoon = Date.parse(dueAt) - now.getTime() < dayMs;
  const exact = isSoon ? describeTime(dueAt, timeZone) : describeDayAndTime(dueAt, now, timeZone);
  const counted = item.priority === "P0" ? "all hours" : "business days";
  return (
    <FieldRow label="Due">
      <FieldText>
        <span className="grid py-0.5">
          <DueText due={due} exact={describeExactly(dueAt, timeZone)} className="text-base/5!" />
          <span className="text-micro text-ink-3" title={`Counted in ${counted}`}>
            {exact}
            {item.priority === "P0" ? ", all hours" : null}
          </span>
        </span>
      </FieldText>
    </FieldRow>
  );
}
