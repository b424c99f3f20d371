"use client";

import { useRef, useState } from "react";
import { FilePicker } from "@/components/import/file-picker";
import { ImportReportView } from "@/components/import/import-report-view";
import { ImportStanding } from "@/components/import/import-standing";
import { useDroppedFile } from "@/components/import/use-dropped-file";
import { useImport } from "@/components/import/use-import";

const accepted = ".md,.markdown,.csv,.tsv,.json,.txt,text/markdown,text/csv,application/json,text/plain";

type Props = {
  mayImport: boolean;
  /** "Only coordinators and admins can apply an import." */
  whoMayImport: string;
  bytesMax: number;
  registers: readonly string[];
};

/** Choose a file, see what it would change, and import it. */
export function ImportDesk({ mayImport, whoMayImport, bytesMax, registers }: Props) {
  const work = useImport(bytesMax);
  const { stage, file, register, setRegister } = work;
  const [complaint, setComplaint] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const pick = () => field.current?.click();

  function take(files: readonly File[]) {
    const [first] = files;
    if (!first || work.isWriting) return;
    if (files.length > 1) return setComplaint(`${files.length} files were dropped. Drop one at a time.`);
    setComplaint(null);
    work.choose(first);
  }
  const isOver = useDroppedFile(take);

  function startOver() {
    work.startOver();
    button.current?.focus();
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <input
        ref={field}
        type="file"
        accept={accepted}
        hidden
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          // The same file can be chosen again.
          event.target.value = "";
        }}
      />
      <FilePicker
        {...{ file, isOver, complaint, bytesMax, register, registers }}
        onRegister={setRegister}
        onPick={pick}
        buttonRef={button}
      />
      {stage.at === "checked" || stage.at === "applied" ? (
        <ImportReportView
          report={stage.report}
          isStale={work.isStale}
          onCheckAgain={work.checkAgain}
          onStartOver={startOver}
          onImport={stage.at === "checked" && mayImport ? () => work.apply(stage.sent) : null}
          whoMayImport={whoMayImport}
        />
      ) : (
        <ImportStanding stage={stage} file={file} onStop={work.stop} onCheckAgain={work.checkAgain} onPick={pick} />
      )}
    </div>
  );
}
