"use client";

import type { FieldName } from "@/components/items/field-names";
import { FieldValue } from "@/components/items/field-value";
import { classNames } from "@/components/ui/class-names";
import { TextArea } from "@/components/ui/text-area";

export type Pick = "theirs" | "mine" | "both";

type Props = {
  field: FieldName;
  label: string;
  theirs: unknown;
  /** Undefined where the viewer changed nothing. */
  mine: unknown;
  names: Readonly<Record<string, string>>;
  pick: Pick;
  onPick: (pick: Pick) => void;
  /** Both texts in one, where both changed a text. */
  combined: string | null;
  onCombine: (text: string) => void;
};

/** One field in two versions, and for texts both in one. */
export function OvertakenRow({ field, label, theirs, mine, names, pick, onPick, combined, onCombine }: Props) {
  return (
    <fieldset className="contents">
      <legend className="sr-only">{label}</legend>
      <div className="bg-raised px-3 py-2 max-md:col-span-2">
        <span aria-hidden="true" className="max-md:font-medium">
          {label}
        </span>
        {combined === null ? null : (
          <button
            type="button"
            aria-label={`${label}: both in one`}
            aria-pressed={pick === "both"}
            onClick={() => onPick("both")}
            className="mt-1 block min-h-6 rounded-1 px-1.5 text-accent shadow-edge aria-pressed:bg-accent-tint aria-pressed:shadow-edge-accent max-md:min-h-11 max-md:px-3"
          >
            Both
          </button>
        )}
      </div>
      <Version picked={pick === "theirs"} label={`${label}: theirs`} onPick={() => onPick("theirs")}>
        <FieldValue {...{ field, names }} value={theirs} />
      </Version>
      {mine === undefined ? (
        <span className="bg-raised px-3 py-2 text-ink-3">unchanged</span>
      ) : (
        <Version picked={pick === "mine"} label={`${label}: yours`} onPick={() => onPick("mine")}>
          <FieldValue {...{ field, names }} value={mine} />
        </Version>
      )}
      {pick === "both" && combined !== null ? (
        <div className="col-span-full bg-raised p-2">
          <TextArea
            label={`${label}, both in one`}
            value={combined}
            rows={6}
            onChange={(event) => onCombine(event.target.value)}
          />
        </div>
      ) : null}
    </fieldset>
  );
}

type VersionProps = { picked: boolean; label: string; onPick: () => void; children: React.ReactNode };

function Version({ picked, label, onPick, children }: VersionProps) {
  return (
    <label
      className={classNames(
        "block max-h-60 cursor-default overflow-y-auto bg-raised px-3 py-2 has-focus-visible:ring-focus",
        picked && "wash-selected shadow-edge-accent",
      )}
    >
      <input type="radio" className="sr-only" checked={picked} onChange={onPick} aria-label={label} />
      {children}
    </label>
  );
}
