import { effortHoursMax } from "@/lib/items/item";

/** The shorthand of effort: S is an hour or two, M a day, L half a week, XL two weeks or more. */
export const effortSizes = ["S", "M", "L", "XL"] as const;
export type EffortSize = (typeof effortSizes)[number];

/** The hours that a size stands for when somebody gives nothing but the size. */
export const hoursOfSize: Record<EffortSize, number> = { S: 2, M: 8, L: 24, XL: 80 };

/** Up to these hours a size reaches; each bound lies between the two sizes, at their geometric mean. */
const hoursMax: Record<Exclude<EffortSize, "XL">, number> = { S: 4, M: 14, L: 44 };

/** The size of so many hours: S up to 4, M up to 14, L up to 44, XL beyond. */
export function sizeOfHours(hours: number): EffortSize {
  if (hours <= hoursMax.S) return "S";
  if (hours <= hoursMax.M) return "M";
  return hours <= hoursMax.L ? "L" : "XL";
}

/** Reads "M", "3", "3 h", "1.5h" or "2d" (8 h a day) as hours; null for anything else, for nothing and for too much. */
export function parseEffort(text: string): number | null {
  const typed = text.trim().toUpperCase();
  const size = effortSizes.find((known) => known === typed);
  if (size) return hoursOfSize[size];
  const match = /^(\d{1,5}(?:[.,]\d{1,2})?)\s*([HD])?$/.exec(typed);
  if (!match?.[1]) return null;
  const hours = Number(match[1].replace(",", ".")) * (match[2] === "D" ? 8 : 1);
  return hours > 0 && hours <= effortHoursMax ? hours : null;
}
