import { z } from "zod";
import {
  calendarSetting,
  clockRulesSetting,
  registerSetting,
  type SettingKey,
  settingKeys,
  workLimitsSetting,
} from "@/lib/settings/setting";

const words: Record<SettingKey, string> = {
  calendar: calendarSetting.words,
  "clock-rules": clockRulesSetting.words,
  "work-limits": workLimitsSetting.words,
  register: registerSetting.words,
};

function event<P extends z.ZodType>(payload: P, sentence: (payload: z.output<P>) => string) {
  return { payload, sentence };
}

/** Every kind of entry that settings leave in the history of the register. */
export const settingsEvents = {
  "settings.changed": event(
    z.object({ key: z.enum(settingKeys), from: z.unknown(), to: z.unknown() }),
    ({ key }) => `changed ${words[key]}`,
  ),
  "settings.due-dates-moved": event(
    z.object({ items: z.int().min(1) }),
    ({ items }) =>
      `moved the due ${items === 1 ? "date of 1 item" : `dates of ${items} items`} by a change of settings`,
  ),
} as const;

export type SettingsEventKind = keyof typeof settingsEvents;
export type SettingsEventPayload<K extends SettingsEventKind> = z.input<(typeof settingsEvents)[K]["payload"]>;
