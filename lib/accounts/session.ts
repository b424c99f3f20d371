import { z } from "zod";

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
