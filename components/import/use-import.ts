"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { countsWords } from "@/components/import/import-words";
import { type ReadText, readText } from "@/components/import/read-text";
import { type Refusal, refusalOfCall, refusalOfFile, refusalOfImport } from "@/components/import/refusal";
import { isAborted } from "@/components/items/refusal-words";
import { announce } from "@/components/ui/live-region";
import type { ImportFile, ImportReport } from "@/lib/discovery/endpoints";

export type Step = "reading" | "comparing" | "importing";
export type Stage =
  | { at: "start" }
  | { at: "working"; step: Step }
  | { at: "refused"; refusal: Refusal }
  /** Given up before anything could be written. */
  | { at: "stopped" }
  /** Sent, and no answer came back: it may be in the register, or not. */
  | { at: "unknown" }
  | { at: "checked"; sent: ImportFile; report: ImportReport }
  | { at: "applied"; report: ImportReport };

/** An import from the choice of a file to its result: always compared first, and stopped whenever one likes. */
export function useImport(bytesMax: number) {
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [register, setRegister] = useState("");
  const [stage, setStage] = useState<Stage>({ at: "start" });
  const work = useRef<AbortController>(undefined);

  async function run(step: Step, task: (signal: AbortSignal) => Promise<Stage>): Promise<void> {
    work.current?.abort();
    const own = new AbortController();
    work.current = own;
    setStage({ at: "working", step });
    try {
      const next = await task(own.signal);
      if (work.current === own && !own.signal.aborted) setStage(next);
    } catch (error) {
      if (!isAborted(error)) throw error;
    }
  }

  function check(chosen: File): void {
    void run("reading", async (signal) => {
      const read: ReadText = await readText(chosen, bytesMax);
      if (!("text" in read)) return { at: "refused", refusal: refusalOfFile(chosen.name, read) };
      if (!signal.aborted) setStage({ at: "working", step: "comparing" });
      const sent = { filename: chosen.name, content: read.text, ...named(register) };
      try {
        const { sendCheck } = await import("@/components/import/send-import");
        const report = await sendCheck(sent, signal);
        announce(`Dry run: ${countsWords(report.counts)}. Nothing is written yet.`);
        return { at: "checked", sent, report };
      } catch (error) {
        if (isAborted(error)) throw error;
        return { at: "refused", refusal: refusalOfCall(error, chosen.name, read.text) };
      }
    });
  }

  function apply(sent: ImportFile): void {
    void run("importing", async (signal) => {
      try {
        const { sendImport } = await import("@/components/import/send-import");
        const report = await sendImport(sent, signal);
        announce(`Imported: ${countsWords(report.counts)}.`);
        router.refresh();
        return { at: "applied", report };
      } catch (error) {
        if (isAborted(error)) throw error;
        const refusal = refusalOfImport(error, sent.filename);
        return refusal ? { at: "refused", refusal } : { at: "unknown" };
      }
    });
  }

  return {
    file,
    register,
    setRegister,
    stage,
    isWriting: stage.at === "working" && stage.step === "importing",
    /** Whether the register's name is another one than the report was made with. */
    isStale: stage.at === "checked" && stage.sent.register !== named(register).register,
    choose(chosen: File) {
      setFile(chosen);
      check(chosen);
    },
    checkAgain: () => (file ? check(file) : undefined),
    apply,
    stop() {
      const wasImporting = stage.at === "working" && stage.step === "importing";
      work.current?.abort();
      setStage({ at: wasImporting ? "unknown" : "stopped" });
      announce(wasImporting ? "Stopped waiting." : "Stopped. Nothing was changed.");
    },
    startOver() {
      setFile(null);
      setStage({ at: "start" });
    },
  };
}

function named(register: string): { register?: string } {
  const name = register.trim();
  return name === "" ? {} : { register: name };
}
