"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSubmit } from "@/components/accounts/use-submit";
import { announce } from "@/components/ui/live-region";
import { CallError } from "@/lib/http/call";
import type { Kept } from "@/lib/settings/setting";

type Saved<Value> = Kept<Value> & { dueDatesMoved?: number };
type Options<Value> = {
  kept: Kept<Value>;
  /** Sends the value made against a version; throws `CallError`. */
  save: (value: Value, version: number) => Promise<Saved<Value>>;
  /** Reads what somebody else saved in between. */
  schema: { safeParse: (value: unknown) => { success: true; data: Value } | { success: false } };
  /** What was saved, as a sentence begins: "The calendar is". */
  words: string;
};

/** One setting in a form: what is in it, what is saved, and, when somebody was faster, what they saved. */
export function useSetting<Value>({ kept, save, schema, words }: Options<Value>) {
  const router = useRouter();
  const [value, setValue] = useState(kept.value);
  const [saved, setSaved] = useState(kept);
  const [news, setNews] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Kept<Value> | null>(null);
  const { busy, submit, error, fieldErrors } = useSubmit(
    () => save(value, saved.version).catch(keepTheirs),
    (result) => {
      const said = savedWords(words, result.dueDatesMoved);
      setValue(result.value);
      setSaved(result);
      setTheirs(null);
      setNews(said);
      announce(said);
      router.refresh();
    },
  );

  function keepTheirs(caught: unknown): never {
    if (caught instanceof CallError && caught.status === 412) setTheirs(currentOf(caught, schema));
    throw caught;
  }

  return {
    value,
    change: (next: Value) => {
      setNews(null);
      setValue(next);
    },
    saved: saved.value,
    isChanged: JSON.stringify(value) !== JSON.stringify(saved.value),
    form: { busy, submit, error: theirs ? null : error, news, isOvertaken: theirs !== null },
    fieldErrors,
    takeTheirs: () => take(theirs?.value),
    keepMine: () => take(value),
  };

  /** Goes on from the version that is there now. */
  function take(next: Value | undefined) {
    if (theirs === null || next === undefined) return;
    setSaved(theirs);
    setValue(next);
    setTheirs(null);
  }
}

function savedWords(words: string, moved: number | undefined): string {
  if (moved === undefined || moved === 0) return `${words} saved.`;
  return `${words} saved, and ${moved === 1 ? "1 due date" : `${moved} due dates`} moved.`;
}

function currentOf<Value>(error: CallError, schema: Options<Value>["schema"]): Kept<Value> | null {
  const current: unknown = error.problem?.current;
  if (typeof current !== "object" || current === null || !("value" in current) || !("version" in current)) return null;
  const parsed = schema.safeParse(current.value);
  if (!parsed.success || typeof current.version !== "number") return null;
  return { value: parsed.data, version: current.version, updatedAt: null };
}
