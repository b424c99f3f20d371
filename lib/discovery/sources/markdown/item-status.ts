import type { Field } from "@/lib/discovery/sources/markdown/fields";
import type { Rich } from "@/lib/discovery/sources/markdown/rich";
import type { Unit } from "@/lib/discovery/sources/markdown/unit";
import { readDate } from "@/lib/discovery/sources/values/read-date";
import { readStatus } from "@/lib/discovery/sources/values/read-status";
import type { Status } from "@/lib/items/item";

/** A state with where it was told: by the item itself, by a table that repeats it, by the headings over it, or nowhere. */
export type ToldStatus = { status: Status; by: "item" | "repeat" | "group" | "nothing"; text: string };

const partialFix =
  /(?:^|[.!?\n]\s*|\*\*)\s*(partial(?:ly)?\s(?:fix|fixed|resolved|done|implemented|addressed)|(?:fixed|resolved|closed|done|completed|implemented)\s(?:in|by|via|with)\s(?:pr|mr|#|!|pull|merge|commit))/iu;

/** The state of an item (RULES.md section 4): field, box, marker, phrase; then the tables that repeat it; then its group. */
export function statusOf(unit: Unit, repeats: readonly Unit[]): ToldStatus {
  const own = ownStatus(unit);
  const repeated = repeats.map(ownStatus).find((told) => told !== null) ?? null;
  const groups = [unit, ...repeats].map(({ group }) => group.status).find((status) => status !== null) ?? null;
  if (own) {
    return { ...own, by: "item" };
  } else if (repeated) {
    return { ...repeated, by: "repeat" };
  } else {
    return { status: groups ?? "open", by: groups ? "group" : "nothing", text: "" };
  }
}

/** The state a unit tells of itself, with the text that tells it; null when it tells none. */
export function ownStatus(unit: Unit): { status: Status; text: string } | null {
  for (const field of unit.fields.filter(({ role }) => role === "status")) {
    const text = withoutStruck(field.value);
    const status = readStatus(text) ?? struckStatus(field);
    if (status) {
      return { status, text };
    }
  }
  const resolved = unit.fields.find(({ role, value }) => role === "resolved" && isResolvedValue(value.text));
  if (resolved) {
    return { status: "resolved", text: resolved.value.text };
  } else if (unit.box === "checked") {
    return { status: "resolved", text: /[([]([^()[\]]{8,40})[)\]]\s*$/u.exec(unit.title.text)?.[1] ?? "" };
  }
  return markedStatus(unit) ?? spokenStatus(unit) ?? resolutionStatus(unit);
}

function markedStatus({ lead, title }: Unit): { status: Status; text: string } | null {
  const { marker, signs, struck } = lead;
  const status = marker.status ?? (struck || signs.status === "resolved" ? "resolved" : signs.status);
  return status ? { status, text: title.text } : null;
}

/** A phrase of the text such as "Partial fix in PR #5". */
function spokenStatus(unit: Unit): { status: Status; text: string } | null {
  for (const field of unit.fields) {
    const told =
      field.label !== "" && field.role === null
        ? field.label
        : field.role === null || field.role === "progress"
          ? field.value.text
          : "";
    const spoken = partialFix.exec(told.slice(0, 2_000))?.[1] ?? leadingShout(field);
    const status = spoken ? readStatus(spoken) : null;
    if (status) {
      return { status, text: told };
    }
  }
  return null;
}

/** Words of state alone, set bold at the start of a paragraph ("**FIXED** in v2"). */
function leadingShout({ label, role, value }: Field): string | null {
  const bold = value.marks.find((mark) => mark.kind === "strong" && mark.start <= 3);
  const told = bold ? value.text.slice(bold.start, bold.end) : "";
  const shouted = /^[\p{Lu}\s'-]{3,40}(?=$|[\s(:.,—–-])/u.exec(told)?.[0] ?? "";
  return label === "" && role === null && shouted.trim() !== "" ? shouted : null;
}

/** A Resolution that begins with a word of state ("Fixed in #5") tells it, where nothing else does. */
function resolutionStatus(unit: Unit): { status: Status; text: string } | null {
  const field = unit.fields.find(({ role }) => role === "resolution");
  const text = field?.value.text ?? "";
  const status = /^\P{L}*\p{L}+(?:\s\p{L}+)?/u.test(text) ? readStatus(text.split(/\s+/u).slice(0, 3).join(" ")) : null;
  return status === "resolved" || status === "in_progress" ? { status, text } : null;
}

/** What of a state is not struck out ("~~Open~~ Done"); all of it when nothing else is left. */
function withoutStruck({ text, marks }: Rich): string {
  let kept = "";
  let at = 0;
  for (const { start, end } of marks.filter(({ kind }) => kind === "struck")) {
    kept += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  kept += text.slice(at);
  return kept.trim() === "" ? text : kept;
}

function struckStatus({ value }: Field): Status | null {
  return value.marks.some((mark) => mark.kind === "struck" && mark.start === 0 && mark.end >= value.text.length)
    ? "resolved"
    : null;
}

function isResolvedValue(text: string): boolean {
  return (
    readDate(text) !== null || /^\s*(?:✅|☑|✔|✓|yes|x|ja|oui|s[ií]|sim|tak|да|так|是|はい)(?![\p{L}\p{N}])/iu.test(text)
  );
}
