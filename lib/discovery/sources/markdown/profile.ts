import { hasBoxes } from "@/lib/discovery/sources/markdown/boxes";
import { gridOf } from "@/lib/discovery/sources/markdown/columns";
import { type Field, fieldsOfNodes, fieldsOfTable } from "@/lib/discovery/sources/markdown/fields";
import { isGrading } from "@/lib/discovery/sources/markdown/group";
import { type Lead, readLead } from "@/lib/discovery/sources/markdown/lead";
import { tableKind } from "@/lib/discovery/sources/markdown/rows";
import { type SectionKind, sectionKind } from "@/lib/discovery/sources/markdown/section-kind";
import type { Section } from "@/lib/discovery/sources/markdown/sections";
import type { DocumentContext } from "@/lib/discovery/sources/markdown/unit";
import { roleOf } from "@/lib/discovery/sources/values/role-of";
import type { Role } from "@/lib/discovery/sources/vocabulary/field-words";

/** What a section shows of itself, before its place in the document is considered. */
export type Profile = {
  lead: Lead;
  kind: SectionKind;
  /** Whether the title is a level or a state and nothing else. */
  grading: boolean;
  fields: readonly Field[];
  /** Labels that tell the debt itself, and labels that only grade it; sub-headings such as "Impact" count. */
  tells: number;
  grades: number;
  /** Sub-headings that are no labels. */
  parts: readonly Section[];
  holds: { boxes: boolean; items: boolean; identified: boolean; prose: boolean };
};

const telling: ReadonlySet<Role> = new Set<Role>([
  "problem",
  "location",
  "impact",
  "risk",
  "fix",
  "resolution",
  "cause",
  "severity",
  "evidence",
  "progress",
  "description",
]);
const grading: ReadonlySet<Role> = new Set<Role>([
  "priority",
  "status",
  "effort",
  "category",
  "owner",
  "found",
  "resolved",
  "pullRequest",
  "target",
  "urgency",
  "id",
  "line",
  "labels",
  "release",
]);

/** Looks at a section by itself. */
export function profileOf(section: Section, context: DocumentContext): Profile {
  const lead = readLead(section.title, { ...context, numbers: "numbers" });
  const fields = fieldsOfNodes(section.nodes).filter(({ label }) => label !== "");
  const labels = section.children.map((child) => roleOf(child.title.text)).filter((role) => role !== null);
  const roles = [...fields.filter(({ depth, leads }) => depth === "own" && leads).map(({ role }) => role), ...labels];
  const kind = lead.id === null ? sectionKind(section.title.text) : { kind: "plain" as const, by: "name" as const };
  return {
    lead,
    kind,
    grading: isGrading(section.title.text, context),
    fields,
    tells: roles.filter((role) => role !== null && telling.has(role)).length,
    grades: roles.filter((role) => role !== null && grading.has(role)).length,
    parts: section.children.filter((child) => roleOf(child.title.text) === null),
    holds: holdingsOf(section, context),
  };
}

/** Whether a section is left out: named as noise by its whole title, or in part and without an item's number or fields. */
export function isSkipped(profile: Profile): boolean {
  return profile.kind.kind === "noise" && isSoNamed(profile, profile.tells + profile.grades);
}

/** Whether a section tells items again. */
export function isRepeating(profile: Profile): boolean {
  return profile.kind.kind === "repeats" && isSoNamed(profile, profile.tells);
}

function isSoNamed({ kind, lead }: Profile, fields: number): boolean {
  const inPart = lead.number === null ? fields < 2 : kind.by === "start" && fields === 0;
  return kind.by === "name" || inPart;
}

function holdingsOf(section: Section, context: DocumentContext): Profile["holds"] {
  const holds = { boxes: false, items: false, identified: false, prose: false };
  for (const node of section.nodes) {
    if (node.type === "list") {
      holds.boxes ||= hasBoxes(node);
      holds.prose ||= !hasBoxes(node);
    } else if (node.type === "table" && fieldsOfTable(node) === null) {
      const grid = gridOf(node);
      const kind = tableKind(grid, context);
      holds.items ||= kind === "items";
      holds.identified ||= kind !== "other" && grid.columns.some(({ role }) => role === "id");
    } else if (node.type === "paragraph" || node.type === "blockquote" || node.type === "code") {
      holds.prose = true;
    }
  }
  return holds;
}
