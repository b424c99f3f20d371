import { type Mark, type Rich, sliceRich, trimRich } from "@/lib/discovery/sources/markdown/rich";
import { roleOf } from "@/lib/discovery/sources/values/role-of";
import type { Role } from "@/lib/discovery/sources/vocabulary/field-words";

/** A stretch of a paragraph: what follows a label up to the next, or (label "") what stands before any. */
export type Segment = {
  label: string;
  role: Role | null;
  value: Rich;
  firstLine: number;
  lastLine: number;
  wholeLines: boolean;
  startsLine: boolean;
};

type Label = { label: string; role: Role | null; from: number; valueFrom: number };

const colonAfter = /^\s{0,2}[:：]/u;
const dashAfter = /^\s{0,2}(?:[-–—=]\s|\||\n|$)/u;
const plain = /^([\p{L}#][\p{L}\p{N} ()/#.'_-]{0,40}?)\s?[:：](?!\/\/|:)\s?/u;
const inline = /(?:\s[|·•]\s|[;,]\s|\s{3,})([\p{L}][\p{L} ]{1,24}?)\s?[:：]\s/gu;
const ornament = /^(?:[\s>•·▸►▪-]|\p{Extended_Pictographic}|\uFE0F)+/u;
const labelLengthMax = 80;
const gradingRoles: ReadonlySet<Role> = new Set<Role>([
  "status",
  "priority",
  "severity",
  "risk",
  "impact",
  "effort",
  "category",
  "owner",
  "found",
  "location",
  "id",
  "resolved",
  "target",
  "urgency",
  "labels",
]);

/** The labelled parts of a paragraph: "**Status:** open", "Status: open | Effort: M"; lines are counted from 0. */
export function segmentsOf(rich: Rich): Segment[] {
  const labels = labelsOf(rich);
  const segments: Segment[] = [];
  const first = labels[0];
  if (first === undefined || rich.text.slice(0, first.from).trim() !== "") {
    segments.push(segment(rich, { label: "", role: null, from: 0, valueFrom: 0 }, first?.from ?? rich.text.length));
  }
  labels.forEach((label, index) => {
    segments.push(segment(rich, label, labels[index + 1]?.from ?? rich.text.length));
  });
  return segments;
}

function labelsOf(rich: Rich): Label[] {
  const labels: Label[] = [];
  for (let from = 0; from <= rich.text.length; from = nextLine(rich.text, from)) {
    const start = from + (ornament.exec(rich.text.slice(from, from + 40))?.[0].length ?? 0);
    const label = boldLabel(rich, start, "line-start") ?? plainLabel(rich, start);
    if (label) {
      labels.push(label);
    }
  }
  for (const mark of rich.marks.filter((each) => each.kind === "strong" || each.kind === "emphasis")) {
    const label = labels.some(({ from }) => from === mark.start) ? null : boldLabel(rich, mark.start, "inside");
    if (label) {
      labels.push(label);
    }
  }
  for (const match of rich.text.slice(0, 5_000).matchAll(inline)) {
    const role = roleOf(match[1] ?? "");
    if (role && gradingRoles.has(role)) {
      labels.push({ label: match[1] ?? "", role, from: match.index, valueFrom: match.index + match[0].length });
    }
  }
  return labels
    .sort((a, b) => a.from - b.from)
    .filter((label, index, all) => label.from >= (all[index - 1]?.valueFrom ?? 0));
}

function boldLabel(rich: Rich, at: number, where: "line-start" | "inside"): Label | null {
  const mark = rich.marks.find(
    (each) => (each.kind === "strong" || each.kind === "emphasis") && each.start === at && each.end > at,
  );
  const told = mark ? rich.text.slice(mark.start, mark.end) : "";
  if (!mark || told.length > labelLengthMax || told.includes("\n")) {
    return null;
  }
  const after = rich.text.slice(mark.end, mark.end + 4);
  const closed = /[:：]\s*$/u.test(told);
  const colon = closed ? "" : (colonAfter.exec(after)?.[0] ?? null);
  const role = roleOf(told);
  if (where === "inside" && (role === null || colon === null)) {
    return null;
  } else if (colon !== null) {
    return { label: cleanLabel(told), role, from: at, valueFrom: mark.end + colon.length };
  }
  const inner = plainLabel(rich, at);
  const dash = role && gradingRoles.has(role) ? dashAfter.exec(after) : null;
  return inner ?? (dash ? { label: cleanLabel(told), role, from: at, valueFrom: endOfDash(mark, dash[0]) } : null);
}

function endOfDash(mark: Mark, dash: string): number {
  return mark.end + dash.replace(/\n$/u, "").length;
}

function plainLabel(rich: Rich, at: number): Label | null {
  const match = plain.exec(rich.text.slice(at, at + labelLengthMax));
  const role = match ? roleOf(match[1] ?? "") : null;
  const insideCode = rich.marks.some((mark) => mark.kind === "code" && mark.start <= at && mark.end > at);
  return match && role && !insideCode
    ? { label: match[1] ?? "", role, from: at, valueFrom: at + match[0].length }
    : null;
}

function cleanLabel(told: string): string {
  return told.replace(/\s*[:：]\s*$/u, "").trim();
}

function segment(rich: Rich, label: Label, end: number): Segment {
  const lineStart = rich.text.lastIndexOf("\n", label.from - 1) + 1;
  const startsLine = !/[\p{L}\p{N}]/u.test(rich.text.slice(lineStart, label.from));
  const tail = rich.text.slice(0, end).trimEnd().length;
  const endsLine = end === rich.text.length || rich.text.slice(tail, end).includes("\n");
  const value = trimRich(withoutSeparators(sliceRich(rich, label.valueFrom, Math.max(label.valueFrom, end))));
  return {
    label: label.label,
    role: label.role,
    value,
    firstLine: linesBefore(rich.text, label.from),
    lastLine: linesBefore(rich.text, Math.max(label.from, tail)),
    wholeLines: startsLine && endsLine,
    startsLine,
  };
}

function withoutSeparators(rich: Rich): Rich {
  const start = /^[\s:：|·•=–—-]*\s/u.exec(rich.text)?.[0].length ?? 0;
  const end = rich.text.replace(/[\s|·•;,]+$/u, "").length;
  return sliceRich(rich, start, Math.max(start, end));
}

function nextLine(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length + 1 : at + 1;
}

function linesBefore(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length - 1;
}
