import type { Unit } from "@/lib/discovery/sources/markdown/unit";
import {
  explicitPriority,
  type LevelLetters,
  readLevel,
  readPriority,
} from "@/lib/discovery/sources/values/read-priority";
import type { Role } from "@/lib/discovery/sources/vocabulary/field-words";
import type { Priority } from "@/lib/items/item";

/**
 * The level of an item (RULES.md section 5): its own Priority, then a section that gives one, then its own Severity, Risk or
 * Impact, then what a table that repeats it says, then a section that only grades; null when nobody says.
 */
export function priorityOf(unit: Unit, repeats: readonly Unit[], letters: LevelLetters): Priority | null {
  const { level } = unit.group;
  const own = fromFields(unit, ["priority"], letters) ?? unit.lead.marker.priority ?? unit.lead.signs.priority;
  const section = level && level.rank !== "severity" ? level.priority : null;
  const grave = fromFields(unit, ["severity", "risk"], letters);
  const graded = level ? level.priority : fromFields(unit, ["impact"], letters);
  const repeated = repeats.map((each) => priorityOf(each, [], letters)).find((found) => found !== null) ?? null;
  return own ?? section ?? grave ?? graded ?? repeated;
}

function fromFields(unit: Unit, roles: readonly Role[], letters: LevelLetters): Priority | null {
  for (const role of roles) {
    for (const { value } of unit.fields.filter((field) => field.role === role)) {
      const found = role === "priority" ? readPriority(value.text, letters) : readLevel(value.text, letters);
      const priority = found ?? (role === "priority" ? explicitPriority(value.text) : null);
      if (priority) {
        return priority;
      }
    }
  }
  return null;
}
