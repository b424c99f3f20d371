"use client";

import { useEffect, useRef } from "react";
import { sizeWords } from "@/components/import/import-words";
import type { Refusal } from "@/components/import/refusal";
import type { Stage, Step } from "@/components/import/use-import";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Loading } from "@/components/ui/loading";
import { Progress } from "@/components/ui/progress";

const stepWords: Record<Step, { title: string; detail: string; done: number }> = {
  reading: { title: "Reading", detail: "nothing is written", done: 1 },
  comparing: { title: "Comparing with the register:", detail: "nothing is written", done: 2 },
  importing: { title: "Importing", detail: "all of it is written, or nothing", done: 3 },
};
const stepsMax = 4;

type Props = {
  stage: Exclude<Stage, { at: "checked" } | { at: "applied" }>;
  file: File | null;
  onStop: () => void;
  onCheckAgain: () => void;
  onPick: () => void;
};

/** Where an import stands while there is no report: working, refused, or stopped. */
export function ImportStanding({ stage, file, onStop, onCheckAgain, onPick }: Props) {
  if (file === null || stage.at === "start") return null;
  const again = (words: string) => <FocusedButton onClick={onCheckAgain}>{words}</FocusedButton>;
  switch (stage.at) {
    case "working":
      return <Working step={stage.step} file={file} onStop={onStop} />;
    case "refused":
      return (
        <Refused refusal={stage.refusal}>
          {again("Try again")}
          <Button look="ghost" onClick={onPick}>
            Choose another file…
          </Button>
        </Refused>
      );
    case "stopped":
      return (
        <Banner title={`Stopped. ${file.name} was not compared.`} actions={again("Compare again")}>
          Nothing was changed.
        </Banner>
      );
    case "unknown":
      return (
        <Banner tone="warn" title={`Whether ${file.name} was imported is not known.`} actions={again("Compare again")}>
          It was sent, and its answer was not waited for or got lost. All of it is in the register, or nothing: what is
          in shows as unchanged.
        </Banner>
      );
  }
}

function Working({ step, file, onStop }: { step: Step; file: File; onStop: () => void }) {
  const { title, detail, done } = stepWords[step];
  return (
    <Loading label={`${title} ${file.name}`}>
      <Progress
        title={`${title} ${file.name}`}
        value={done}
        max={stepsMax}
        stop={
          <Button size="sm" onClick={onStop}>
            Stop
          </Button>
        }
      >
        {sizeWords(file.size)}, {detail}
      </Progress>
    </Loading>
  );
}

function Refused({ refusal, children }: { refusal: Refusal; children: React.ReactNode }) {
  const { title, reason, line, excerpt, requestId } = refusal;
  return (
    <ErrorState title={title} actions={children} {...(requestId ? { requestId } : {})}>
      <p className="wrap-anywhere">
        {line === null ? null : <b>Line {line.toLocaleString("en-GB")}: </b>}
        {reason}
      </p>
      {excerpt ? (
        <p className="my-1.5 rounded-1 bg-code-bg px-2 py-1 wrap-anywhere">
          <span className="num text-ink">{excerpt}</span>
        </p>
      ) : null}
      <p>{/nothing was changed/i.test(reason) ? null : "Nothing was changed."}</p>
    </ErrorState>
  );
}

/** Takes the focus that went away with what stood here before. */
function FocusedButton({ onClick, children }: { onClick: () => void; children: string }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button ref={button} onClick={onClick}>
      {children}
    </Button>
  );
}
