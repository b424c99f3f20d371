import { classNames } from "@/components/ui/class-names";
import { MergedGlyph, PullRequestGlyph } from "@/components/ui/glyphs";
import type { PullRequestRef } from "@/lib/items/item";

export const checkStates = ["passed", "failed", "running"] as const;
export type CheckState = (typeof checkStates)[number];

type Props = {
  pullRequest: PullRequestRef;
  checks?: CheckState | null;
  /** Words after the number in place of the relation, e.g. "reverted", "2 of 3 merged". */
  words?: string;
  /** How many further pull requests the item has. */
  more?: number;
  className?: string;
};

/** Number, state and checks of a pull request; in a column narrower than 320 px the words go. */
export function PullRequestChip({ pullRequest, checks, words, more = 0, className }: Props) {
  const { number, state, relation, url, title } = pullRequest;
  const said = words ?? wordsOf(pullRequest, more);
  const Glyph = state === "merged" ? MergedGlyph : PullRequestGlyph;
  const label = `Pull request #${number}${state === "unknown" ? "" : `, ${state}`}, ${relation}${title ? `: ${title}` : ""}`;
  const content = (
    <>
      <Glyph className={classNames("size-3.5", state === "merged" ? "text-merged" : "text-ink-3")} />
      <span className="num">#{number}</span>
      {said ? <span className="@max-[320px]:hidden max-md:hidden">{said}</span> : null}
      {checks ? <CheckMark state={checks} /> : null}
    </>
  );
  const classes = classNames(
    "inline-flex flex-none items-center gap-1 text-meta text-ink-2 whitespace-nowrap",
    className,
  );
  if (url === null) {
    return (
      <span className={classes} title={label}>
        {content}
      </span>
    );
  }
  return (
    <a className={classNames(classes, "rounded-1 hover:underline")} href={url} title={label} rel="noreferrer">
      {content}
    </a>
  );
}

/** Whether the checks passed, failed or run, 12 px. */
export function CheckMark({ state }: { state: CheckState }) {
  const base = "size-3 flex-none fill-none [stroke-linecap:round] [stroke-linejoin:round]";
  if (state === "running") {
    return (
      <svg className={classNames(base, "stroke-[1.7]")} viewBox="0 0 12 12" role="img" aria-label="checks running">
        <circle cx="6" cy="6" r="4" className="stroke-bar-off" />
        <path d="M6 2a4 4 0 0 1 4 4" className="stroke-warn-fill" />
      </svg>
    );
  }
  return state === "passed" ? (
    <svg
      className={classNames(base, "stroke-ok-fill stroke-[1.7]")}
      viewBox="0 0 12 12"
      role="img"
      aria-label="checks passed"
    >
      <path d="m2.3 6.3 2.5 2.5 5-5.6" />
    </svg>
  ) : (
    <svg
      className={classNames(base, "stroke-bad-fill stroke-2")}
      viewBox="0 0 12 12"
      role="img"
      aria-label="checks failed"
    >
      <path d="m3 3 6 6M9 3 3 9" />
    </svg>
  );
}

function wordsOf({ relation, state }: PullRequestRef, more: number): string | null {
  if (state === "closed") {
    return "closed";
  }
  const relationWords = relation === "resolves" ? null : relation;
  return more > 0 ? `${relationWords ?? ""} +${more}`.trim() : relationWords;
}
