"use client";

import { Check } from "lucide-react";
import type { FormEvent, ReactNode } from "react";
import { FormTrouble } from "@/components/accounts/form-trouble";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";

type Props = {
  form: {
    busy: boolean;
    submit: (event: FormEvent) => void;
    error: string | null;
    news: string | null;
    isOvertaken: boolean;
  };
  isChanged: boolean;
  takeTheirs: () => void;
  keepMine: () => void;
  /** What saving will do, beside the button. */
  consequence?: ReactNode;
  children: ReactNode;
};

/** One setting: its fields, what is wrong with it as a whole, and a save that says what it does and that it did. */
export function SettingForm({ form, isChanged, takeTheirs, keepMine, consequence, children }: Props) {
  return (
    <form onSubmit={form.submit} className="grid gap-4 rounded-3 bg-surface p-4 shadow-card">
      <FormTrouble error={form.error} />
      {form.isOvertaken ? <Overtaken {...{ takeTheirs, keepMine }} /> : null}
      {children}
      <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-2">
        <Button type="submit" disabled={form.busy || form.isOvertaken || !isChanged} className="max-md:h-11">
          {form.busy ? "Saving…" : "Save"}
        </Button>
        {form.news && !isChanged ? (
          <span className="inline-flex items-center gap-1.5 text-meta text-ok">
            <Check className="size-3.5!" aria-hidden="true" />
            {form.news}
          </span>
        ) : (
          <span className="text-meta text-ink-3">{consequence}</span>
        )}
      </div>
    </form>
  );
}

function Overtaken({ takeTheirs, keepMine }: Pick<Props, "takeTheirs" | "keepMine">) {
  return (
    <Banner
      tone="warn"
      live
      title="Somebody changed this first"
      actions={
        <>
          <Button size="sm" look="ghost" onClick={keepMine}>
            Keep mine
          </Button>
          <Button size="sm" onClick={takeTheirs}>
            Take theirs
          </Button>
        </>
      }
    >
      Nothing of yours was saved yet. Keeping yours puts it over theirs when you save.
    </Banner>
  );
}
