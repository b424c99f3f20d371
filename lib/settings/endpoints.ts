import { endpoint } from "@/lib/http/endpoint";
import { Calendar } from "@/lib/items/calendar";
import { ClockRules } from "@/lib/items/due";
import {
  ChangedCalendar,
  ChangedClockRules,
  KeptRegister,
  KeptWorkLimits,
  RegisterSettings,
  Settings,
  WorkLimits,
} from "@/lib/settings/setting";

const settings = { tag: "Settings" } as const;
const change = {
  ...settings,
  method: "PUT",
  audience: "settings.change",
  versioned: true,
  refusals: ["item-overtaken"],
} as const;
const movesDueDates = "The due dates of open items are worked out again; `dueDatesMoved` says how many changed.";

export const readSettings = endpoint({
  ...settings,
  name: "readSettings",
  method: "GET",
  path: "/settings",
  audience: "settings.change",
  summary: "Every setting, with the version it is at",
  output: Settings,
});

export const readCalendar = endpoint({
  ...settings,
  name: "readCalendar",
  method: "GET",
  path: "/settings/calendar",
  audience: "item.see",
  summary: "The business calendar that due dates are counted in",
  output: Calendar,
});

export const changeCalendar = endpoint({
  ...change,
  name: "changeCalendar",
  path: "/settings/calendar",
  summary: "Set the time zone, the working days and the holidays",
  description: movesDueDates,
  body: Calendar,
  output: ChangedCalendar,
});

export const changeClockRules = endpoint({
  ...change,
  name: "changeClockRules",
  path: "/settings/clock-rules",
  summary: "Set how long each priority has",
  description: movesDueDates,
  body: ClockRules,
  output: ChangedClockRules,
});

export const changeWorkLimits = endpoint({
  ...change,
  name: "changeWorkLimits",
  path: "/settings/work-limits",
  summary: "Set how much may be in progress at once",
  body: WorkLimits,
  output: KeptWorkLimits,
});

export const changeRegister = endpoint({
  ...change,
  name: "changeRegister",
  path: "/settings/register",
  summary: "Name the register",
  body: RegisterSettings,
  output: KeptRegister,
});
