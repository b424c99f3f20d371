"use client";

import { changesIn, countWords } from "@/components/import/import-words";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { ImportReport } from "@/lib/discovery/endpoints";
import { paths } from "@/lib/paths";

type Props = {
  report: ImportReport;
  isStale: boolean;
  onCheckAgain: () => void;
  onStartOver: () => void;
  onImport: (() => void) | null;
  whoMayImport: string;
};

const imported = { source: "register_file" };

/** What comes after a report; what this viewer may not do is told instead of drawn. */
export function ReportActions({ report, isStale, onCheckAgain, onStartOver, onImport, whoMayImport }: Props) {
  const changes = changesIn(report.counts);
  if (report.applied) {
    return (
      <p className="flex flex-wrap items-center gap-2">
        <LinkButton look="primary" href={paths.board(imported)}>
          See the board
        </LinkButton>
        <LinkButton href={paths.list(imported)}>As a list</LinkButton>
        <LinkButton href={paths.inbox(imported)}>Inbox</LinkButton>
        <Button look="ghost" onClick={onStartOver}>
          Import again…
        </Button>
      </p>
    );
  }
  if (isStale) {
    return (
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-ink-2">The register name is another one now.</span>
        <Button look="primary" onClick={onCheckAgain}>
          Compare again
        </Button>
      </p>
    );
  }
  if (changes === 0) return null;
  return onImport ? (
    <Button look="primary" onClick={onImport}>
      Import {countWords(changes, "item")}
    </Button>
  ) : (
    <p className="max-w-[36ch] text-ink-2">This was a try. {whoMayImport}</p>
  );
}
