import { type Route, route } from "@/lib/http/serve";
import { changeSetting, changeTimeSetting } from "@/lib/settings/change-setting";
import * as endpoints from "@/lib/settings/endpoints";
import { readCalendar, readSettings } from "@/lib/settings/read-settings";
import { calendarSetting, clockRulesSetting, registerSetting, workLimitsSetting } from "@/lib/settings/setting";

/** What answers the endpoints of settings. */
export const settingsRoutes: Route[] = [
  route(endpoints.readSettings, () => readSettings()),
  route(endpoints.readCalendar, () => readCalendar()),
  route(endpoints.changeCalendar, ({ viewer, body, ifMatch }) =>
    changeTimeSetting(viewer, calendarSetting, { value: body, ifMatch }),
  ),
  route(endpoints.changeClockRules, ({ viewer, body, ifMatch }) =>
    changeTimeSetting(viewer, clockRulesSetting, { value: body, ifMatch }),
  ),
  route(endpoints.changeWorkLimits, ({ viewer, body, ifMatch }) =>
    changeSetting(viewer, workLimitsSetting, { value: body, ifMatch }),
  ),
  route(endpoints.changeRegister, ({ viewer, body, ifMatch }) =>
    changeSetting(viewer, registerSetting, { value: body, ifMatch }),
  ),
];
