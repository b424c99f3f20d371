import { isSkipped, type Profile } from "@/lib/discovery/sources/markdown/profile";
import { isChapter } from "@/lib/discovery/sources/markdown/section-kind";
import type { Section } from "@/lib/discovery/sources/markdown/sections";

/** What the sections beside one show together, and whether the heading over them grades them or names the register. */
export type Siblings = { graded: boolean; named: boolean; numbered: boolean; fielded: boolean };

/** Looks at sections that stand beside each other; `over` is the heading above them, if any. */
export function siblingsOf(
  profiles: readonly Profile[],
  over: { graded: boolean; named: boolean; nested: boolean },
): Siblings {
  const { graded, named, nested } = over;
  const numbered = profiles.filter(({ lead, kind }) => lead.number !== null && kind.kind === "plain");
  const chapters = profiles.some(({ lead }) => isChapter(lead.title));
  const shown = numbered.some(
    ({ lead, tells, grades }) => tells + grades > 0 || lead.id !== null || lead.struck || lead.marker.status !== null,
  );
  const fielded = profiles.filter(({ tells, grades }) => tells + grades > 0).length;
  return {
    graded,
    named,
    numbered: numbered.length > 1 && !chapters && (shown || graded || named),
    fielded: nested && fielded > 1 && fielded * 3 >= profiles.length * 2,
  };
}

type ProfileOf = (section: Section) => Profile;

/** Whether a section is one piece of debt rather than a group of them (RULES.md section 1, rules 2 to 4). */
export function isItem(section: Section, profile: Profile, siblings: Siblings, profileOf: ProfileOf): boolean {
  if (section.depth === 0 || (profile.lead.title === "" && profile.lead.id === null) || isGroup(profile, profileOf)) {
    return false;
  }
  const shaped = isMarked(profile) || isNumbered(profile, siblings) || isProse(profile, siblings);
  return profile.lead.id !== null || (!profile.grading && (tellsItself(profile) || shaped));
}

/** Sub-headings with ids or fields of their own make a section a group. */
function isGroup(profile: Profile, profileOf: ProfileOf): boolean {
  const parts = profile.parts.map(profileOf).filter((part) => !isSkipped(part));
  const identified = parts.filter(({ lead }) => lead.id !== null).length;
  const fielded = parts.filter(({ tells, grades }) => tells + grades > 0).length;
  const nested = profile.parts.some((part) => holdsItems(part, profileOf));
  if (profile.lead.id !== null) {
    return identified > 0;
  } else if (identified > 0 || (fielded > 0 && fielded * 2 > parts.length)) {
    return true;
  } else if (profile.tells === 0 && (fielded > 0 || nested)) {
    return true;
  } else {
    return listsItems(profile);
  }
}

/** A title over a table or checklist, with an intro at most, is a group; with its own problem or fix told, it is an item. */
function listsItems({ holds, tells, fields, lead }: Profile): boolean {
  const intro = fields.every(
    ({ role }) => role === null || role === "description" || role === "note" || role === "source",
  );
  if (lead.id !== null || !(holds.boxes || holds.items || holds.identified)) {
    return false;
  }
  return tells === 0 || intro || (holds.identified && tells < 2);
}

function holdsItems(section: Section, profileOf: ProfileOf): boolean {
  const profile = profileOf(section);
  const own =
    profile.lead.id !== null || profile.tells + profile.grades > 0 || profile.holds.items || profile.holds.boxes;
  return !isSkipped(profile) && (own || section.children.some((child) => holdsItems(child, profileOf)));
}

function tellsItself(profile: Profile): boolean {
  return profile.tells + profile.grades > 0;
}

/** A title that is struck through, or says its state or level beside other words. */
function isMarked({ lead, parts, holds }: Profile): boolean {
  return (
    parts.length === 0 &&
    (lead.struck ||
      (lead.marker.status !== null && (holds.prose || lead.marker.status === "resolved")) ||
      (lead.signs.priority !== null && holds.prose))
  );
}

/** A number like its neighbours, where the place or a neighbour shows that these are items and no chapters. */
function isNumbered(profile: Profile, siblings: Siblings): boolean {
  return profile.lead.number !== null && siblings.numbered;
}

/** Prose under a heading of its own, below one that grades it, or beside others that tell their fields. */
function isProse({ kind, holds, parts }: Profile, siblings: Siblings): boolean {
  return (siblings.graded || siblings.fielded) && kind.kind === "plain" && holds.prose && parts.length === 0;
}
