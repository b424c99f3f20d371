import { z } from "zod";

/** How long a browser stays signed in: the row in `sessions`, and the cookie that names it. */
export const sessionDays = 30;
/** How long the cookie opens the API before the browser renews it, in minutes. */
export const accessMinutes = 15;
/** How long before the end of its access a page renews, in seconds. */
export const renewalLeadSeconds = 60;

const moment = z.iso.datetime();

/** A signed-in browser, as its owner sees it. */
export const BrowserSession = z
  .object({
    id: z.string(),
    current: z.boolean(),
    browser: z.string().nullable(),
    createdAt: moment,
    seenAt: moment,
    expiresAt: moment,
  })
  .meta({ id: "BrowserSession" });
export type BrowserSession = z.infer<typeof BrowserSession>;
