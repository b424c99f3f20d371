"use client";

import { NumberField } from "@/components/settings/number-field";
import { SettingForm } from "@/components/settings/setting-form";
import { useSetting } from "@/components/settings/use-setting";
import { call } from "@/lib/accounts/browser-client";
import { changeWorkLimits } from "@/lib/settings/endpoints";
import { type Kept, WorkLimits, workLimitMax } from "@/lib/settings/setting";

/** How much may be in progress at once. */
export function WorkLimitsForm({ kept }: { kept: Kept<WorkLimits> }) {
  const { value, change, fieldErrors, ...rest } = useSetting({
    kept,
    schema: WorkLimits,
    words: "The work limits are",
    save: (limits, version) => call(changeWorkLimits, { body: limits, ifMatch: version }),
  });
  return (
    <SettingForm {...rest} consequence="A passed limit is shown on the board; nothing is refused.">
      <div className="grid gap-2">
        <LimitRow
          words="In progress, all together"
          limit={value.in_progress}
          error={fieldErrors.in_progress}
          onChange={(limit) => change({ ...value, in_progress: limit })}
        />
        <LimitRow
          words="In progress with one assignee"
          limit={value.assignee}
          error={fieldErrors.assignee}
          onChange={(limit) => change({ ...value, assignee: limit })}
        />
      </div>
    </SettingForm>
  );
}

type RowProps = {
  words: string;
  limit: number | null;
  error: string | undefined;
  onChange: (limit: number | null) => void;
};

function LimitRow({ words, limit, error, onChange }: RowProps) {
  return (
    <div className="grid grid-cols-[208px_minmax(0,1fr)] items-start gap-x-3 max-md:grid-cols-1">
      <span className="flex min-h-7 items-center">{words}</span>
      <NumberField
        label={words}
        unit="items"
        max={workLimitMax}
        placeholder="no limit"
        value={limit ?? Number.NaN}
        error={error}
        onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      />
    </div>
  );
}
