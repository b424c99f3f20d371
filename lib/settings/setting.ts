import { z } from "zod";
import { Calendar, defaultCalendar } from "@/lib/items/calendar";
import { ClockRules, defaultClockRules } from "@/lib/items/due";

/** Longest name of a register, in characters: it stands in the rail beside the product's. */
export const registerNameLengthMax = 40;
/** A limit above this limits nothing. */
export const workLimitMax = 1_000;

const Limit = z
  .int("A limit is a whole number")
  .min(1, "A limit is 1 at least; leave it empty for none")
  .max(workLimitMax)
  .nullable();

/** How much may be in progress at once: in the column of that status, and with one assignee. Null sets no limit. */
export const WorkLimits = z
  .strictObject({ in_progress: Limit, assignee: Limit })
  .meta({ id: "WorkLimits", description: "Most items in progress: in all, and with one assignee; null is no limit" });
export type WorkLimits = z.infer<typeof WorkLimits>;

/** What the register is called, beside the product's name; empty while nobody has named it. */
export const RegisterSettings = z
  .strictObject({ name: z.string().trim().max(registerNameLengthMax) })
  .meta({ id: "RegisterSettings" });
export type RegisterSettings = z.infer<typeof RegisterSettings>;

export const settingKeys = ["calendar", "clock-rules", "work-limits", "register"] as const;
export type SettingKey = (typeof settingKeys)[number];

/** One setting: the row that keeps it, the shape of its value, and what holds until an admin says otherwise. */
export type SettingKind<Value> = {
  key: SettingKey;
  /** How a sentence names it. */
  words: string;
  schema: z.ZodType<Value>;
  fallback: Value;
};

export const calendarSetting: SettingKind<Calendar> = {
  key: "calendar",
  words: "the calendar",
  schema: Calendar,
  fallback: defaultCalendar,
};
export const clockRulesSetting: SettingKind<ClockRules> = {
  key: "clock-rules",
  words: "the clock",
  schema: ClockRules,
  fallback: defaultClockRules,
};
export const workLimitsSetting: SettingKind<WorkLimits> = {
  key: "work-limits",
  words: "the work limits",
  schema: WorkLimits,
  fallback: { in_progress: null, assignee: null },
};
export const registerSetting: SettingKind<RegisterSettings> = {
  key: "register",
  words: "the name of the register",
  schema: RegisterSettings,
  fallback: { name: "" },
};

/** A value with the version it is at; version 0 is the one the product comes with. */
export type Kept<Value> = { value: Value; version: number; updatedAt: string | null };

function keptOf<Value extends z.ZodType>(value: Value) {
  return z.object({ value, version: z.int().min(0), updatedAt: z.iso.datetime().nullable() });
}

export const KeptWorkLimits = keptOf(WorkLimits);
export const KeptRegister = keptOf(RegisterSettings);
/** `dueDatesMoved` is how many items are due at another time because of the change. */
export const ChangedCalendar = keptOf(Calendar).extend({ dueDatesMoved: z.int().min(0) });
export const ChangedClockRules = keptOf(ClockRules).extend({ dueDatesMoved: z.int().min(0) });

/** Every setting of the register. */
export const Settings = z
  .object({
    calendar: keptOf(Calendar),
    "clock-rules": keptOf(ClockRules),
    "work-limits": KeptWorkLimits,
    register: KeptRegister,
  } satisfies Record<SettingKey, z.ZodType>)
  .meta({ id: "Settings" });
export type Settings = z.infer<typeof Settings>;
