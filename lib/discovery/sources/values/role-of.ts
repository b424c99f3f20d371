import { fieldWords, type Role } from "@/lib/discovery/sources/vocabulary/field-words";
import { fold, phrasesOf } from "@/lib/discovery/sources/vocabulary/languages";

const roles = new Map<string, Role>();
for (const [role, words] of entriesOf(fieldWords)) {
  for (const phrase of phrasesOf(words)) {
    roles.set(phrase, roles.get(phrase) ?? role);
  }
}
const places =
  /^(?:(?:affected|key|related|relevant|main|source|impacted|involved|example)\s)?(?:files?|locations?|paths?|dateien|pliki|fichiers|archivos|файлы)(?:\s.{1,30})?$|\s(?:files|locations|paths)$/u;
const labelLengthMax = 60;

/** What a label or a column head means; null when it is none of the known words (brackets and signs around do not count). */
export function roleOf(label: string): Role | null {
  if (label.length > labelLengthMax) {
    return null;
  }
  const folded = fold(label.replace(/\p{Extended_Pictographic}|\uFE0F|[*_`]/gu, ""))
    .replace(/\s*[:：?？]+$/u, "")
    .trim();
  const bare = folded.replace(/\s*[([（].*[)\]）]\s*$/u, "").trim();
  const told = roles.get(folded) ?? roles.get(bare) ?? roles.get(bare.replace(/^the /u, ""));
  return told ?? (places.test(bare) ? "location" : partOf(bare));
}

/** "File:Line" and "Status / Notes" mean what their first known part means. */
function partOf(label: string): Role | null {
  const parts = label.split(/\s*[/:&+]\s*/u);
  return parts.length > 1 && parts.length < 4 ? (roles.get(parts.find((part) => roles.has(part)) ?? "") ?? null) : null;
}

function entriesOf(words: Record<Role, string>): [Role, string][] {
  const entries: [Role, string][] = [];
  let role: Role;
  for (role in words) {
    entries.push([role, words[role]]);
  }
  return entries;
}
