"use client";

import { type FormEvent, useState } from "react";
import { CallError } from "@/lib/http/call";

/** What went wrong with a form: one sentence for the whole, and one for each field at fault. */
type Trouble = { message: string | null; fields: Record<string, string> };

const none: Trouble = { message: null, fields: {} };

/** Runs what a form does, once at a time, and keeps what the server said against it. */
export function useSubmit<Result>(work: () => Promise<Result>, done: (result: Result) => void) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState(none);

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    if (busy) return;
    setBusy(true);
    setTrouble(none);
    try {
      done(await work());
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setBusy(false);
    }
  }

  return { busy, submit, error: trouble.message, fieldErrors: trouble.fields };
}

function troubleOf(error: unknown): Trouble {
  if (!(error instanceof CallError)) throw error;
  const fields = Object.fromEntries((error.problem?.fields ?? []).map(({ path, message }) => [path, message]));
  return { message: Object.keys(fields).length > 0 ? null : error.message, fields };
}
