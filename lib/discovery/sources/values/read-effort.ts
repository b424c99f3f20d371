import { fold } from "@/lib/discovery/sources/vocabulary/languages";

/** Hours of a working day and of a working week. */
const hoursPerDay = 8;
const hoursPerWeek = 40;
const hoursPerMonth = 160;
const hoursMax = 10_000;

const units = [
  [/^(?:m|min|mins|minutes?|minuten|minut|минут\p{L}*|分|分钟)$/u, 1 / 60],
  [/^(?:h|hr|hrs|hours?|std|stunden?|godz\p{L}*|heures?|horas?|ore|uur|ч|час\p{L}*|год\p{L}*|小时|時間|시간)$/u, 1],
  [/^(?:d|days?|pd|tage?|dzien|dni|jours?|dias?|giorn[oi]|dagen|dag|дн\p{L}*|день|天|日|人日|일)$/u, hoursPerDay],
  [
    /^(?:w|wk|wks|weeks?|wochen?|tydzien|tygodni\p{L}*|semaines?|semanas?|settiman[ae]|weken|недел\p{L}*|周|週間|주)$/u,
    hoursPerWeek,
  ],
  [/^(?:mo|months?|monate?|mois|meses|mes|mesi|месяц\p{L}*|个月|か月)$/u, hoursPerMonth],
] as const;

const quantity = /(\d+(?:[.,]\d+)?)(?:\s*(?:-|–|—|to|bis|a|do|до|~)\s*(\d+(?:[.,]\d+)?))?\s*\+?[\s-]?(\p{L}+)?/u;

/**
 * Hours of an effort as text: "4h", "2-3 days" (the upper end; a day is 8 hours, a week 40); null for sizes such as
 * "Medium", for points, and for a bare figure unless `unitGiven` says that the column is in hours.
 */
export function readEffort(text: string, unitGiven: "hours" | "none" = "none"): number | null {
  const match = quantity.exec(fold(text.slice(0, 80)));
  const amount = Number((match?.[2] ?? match?.[1])?.replace(",", "."));
  const unit = match?.[3];
  const factor = unit === undefined ? null : (units.find(([name]) => name.test(unit))?.[1] ?? null);
  const hours = amount * (factor ?? (unitGiven === "hours" && unit === undefined ? 1 : Number.NaN));
  const rounded = Math.round(hours * 100) / 100;
  return rounded > 0 && rounded <= hoursMax ? rounded : null;
}
