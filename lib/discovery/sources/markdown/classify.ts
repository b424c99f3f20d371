import type { RootContent } from "mdast";
import { unitsOfList } from "@/lib/discovery/sources/markdown/boxes";
import { unitsOfEntries } from "@/lib/discovery/sources/markdown/entries";
import { fieldsOfSection } from "@/lib/discovery/sources/markdown/fields";
import { type Group, isGrading, noGroup, openGroup } from "@/lib/discovery/sources/markdown/group";
import { isPlaceholderId } from "@/lib/discovery/sources/markdown/ids";
import { isItem, type Siblings, siblingsOf } from "@/lib/discovery/sources/markdown/is-item";
import { isRepeating, isSkipped, type Profile, profileOf } from "@/lib/discovery/sources/markdown/profile";
import { type Rich, richOf } from "@/lib/discovery/sources/markdown/rich";
import { unitsOfTable } from "@/lib/discovery/sources/markdown/rows";
import { isGeneric, sectionKind } from "@/lib/discovery/sources/markdown/section-kind";
import type { Section } from "@/lib/discovery/sources/markdown/sections";
import type { DocumentContext, Unit } from "@/lib/discovery/sources/markdown/unit";

type Place = "plain" | "repeats";
type Walk = {
  context: DocumentContext;
  profiles: Map<Section, Profile>;
  repeats: "as-repeats" | "as-items";
  entries: "none" | "taken";
};

/**
 * The places of a document that tell of debt (RULES.md section 1). Sections that tell items again count as such; when there is
 * nothing else in the document, they are the register.
 */
export function unitsOf(document: Section, context: DocumentContext): Unit[] {
  const profiles = new Map<Section, Profile>();
  const tries: Pick<Walk, "repeats" | "entries">[] = [
    { repeats: "as-repeats", entries: "none" },
    { repeats: "as-items", entries: "none" },
    { repeats: "as-items", entries: "taken" },
  ];
  for (const each of tries) {
    const units = walkDocument(document, { context, profiles, ...each });
    if (units.some((unit) => !unit.repeats || unit.id !== null)) {
      return units;
    }
  }
  return [];
}

function walkDocument(document: Section, walk: Walk): Unit[] {
  const [first] = document.children;
  const single = document.children.filter(({ depth }) => depth === 1).length === 1;
  const own = unitsOfNodes(document.nodes, noGroup, "plain", walk);
  if (!first || !single || first.depth !== 1 || profileIn(first, walk).lead.id !== null) {
    return [...own, ...walkChildren(document, noGroup, "plain", walk)];
  }
  const group = groupOfTitle(first, walk);
  const titled = { ...document, children: first.children };
  const rest = { ...document, children: document.children.slice(1) };
  return [
    ...own,
    ...unitsOfNodes(first.nodes, group, "plain", walk),
    ...walkChildren(titled, group, "plain", walk),
    ...walkChildren(rest, noGroup, "plain", walk),
  ];
}

/** The title of the document hands down a level or a state, never a theme or its own date. */
function groupOfTitle(section: Section, walk: Walk): Group {
  return { ...openGroup(section.title, noGroup, walk.context), category: null, date: null };
}

function walkChildren(parent: Section, group: Group, place: Place, walk: Walk): Unit[] {
  const profiles = parent.children.map((child) => profileIn(child, walk));
  const siblings = siblingsOf(profiles, {
    graded: parent.depth > 0 && isGrading(parent.title.text, walk.context),
    named: parent.depth > 1 && isGeneric(parent.title.text),
    nested: parent.depth > 0,
  });
  return parent.children.flatMap((child) => walkSection(child, siblings, group, place, walk));
}

function walkSection(section: Section, siblings: Siblings, group: Group, outer: Place, walk: Walk): Unit[] {
  const profile = profileIn(section, walk);
  if (isSkipped(profile) || isPlaceholderId(section.title.text.split(/[\s:：]/u)[0] ?? "")) {
    return [];
  }
  const place = isRepeating(profile) && walk.repeats === "as-repeats" ? "repeats" : outer;
  if (place === "plain" && isItem(section, profile, siblings, (part) => profileIn(part, walk))) {
    return [unitOfSection(section, profile, group)];
  }
  const inside = openGroup(section.title, group, walk.context);
  return [
    ...unitsOfNodes(section.nodes, fieldGroup(profile, inside, walk), place, walk),
    ...walkChildren(section, inside, place, walk),
  ];
}

/** What a group says of itself in fields ("**Priority:** High" over a checklist) holds for what it lists. */
function fieldGroup(profile: Profile, group: Group, walk: Walk): Group {
  const said = profile.fields.find(({ role }) => role === "priority");
  const opened = said
    ? openGroup({ text: `Priority: ${said.value.text.slice(0, 60)}`, marks: [] }, noGroup, walk.context).level
    : null;
  return opened ? { ...group, level: opened } : group;
}

function unitOfSection(section: Section, profile: Profile, group: Group): Unit {
  return {
    kind: "section",
    line: section.line,
    id: profile.lead.id,
    title: section.title,
    lead: profile.lead,
    fields: fieldsOfSection(section),
    group,
    box: /^\s*\[[xX]\]\s/u.test(section.title.text) ? "checked" : null,
    body: { kind: "source", from: section.bodyStart, to: section.end },
    repeats: false,
    table: null,
    proof: profile.lead.id !== null ? "id" : profile.tells + profile.grades > 0 ? "fields" : "shape",
  };
}

/** Tables and checklists among the nodes of a group; a bold line over one of them heads it. */
function unitsOfNodes(nodes: readonly RootContent[], group: Group, place: Place, walk: Walk): Unit[] {
  const units = walk.entries === "taken" ? unitsOfEntries(nodes, group, walk.context) : [];
  let inside: Group | null = group;
  for (const [index, node] of nodes.entries()) {
    const heading = headingOf(node, nodes[index + 1]);
    if (heading) {
      inside = sectionKind(heading.text).kind === "noise" ? null : openGroup(heading, group, walk.context);
    } else if (node.type === "html" && /<\/details>/iu.test(node.value)) {
      inside = group;
    } else if (inside && node.type === "table") {
      units.push(...unitsOfTable(node, inside, place, walk.context));
    } else if (inside && node.type === "list") {
      units.push(...unitsOfList(node, inside, place, walk.context));
    }
  }
  return units;
}

function headingOf(node: RootContent, next: RootContent | undefined): Rich | null {
  const summary = node.type === "html" ? /<summary>([\s\S]{1,200}?)<\/summary>/iu.exec(node.value)?.[1] : undefined;
  if (summary !== undefined) {
    return { text: summary.replace(/<[^>]{1,40}>/gu, "").trim(), marks: [] };
  }
  const lead = node.type === "paragraph" && (next?.type === "table" || next?.type === "list") ? node : null;
  const bold = lead?.children.length === 1 && lead.children[0]?.type === "strong";
  const ended =
    lead?.children.length === 2 &&
    lead.children[0]?.type === "strong" &&
    /^\s*:?\s*$/u.test(richOf(lead.children.slice(1)).text);
  return lead && (bold || ended) ? richOf([lead]) : null;
}

function profileIn(section: Section, walk: Walk): Profile {
  const known = walk.profiles.get(section) ?? profileOf(section, walk.context);
  walk.profiles.set(section, known);
  return known;
}
