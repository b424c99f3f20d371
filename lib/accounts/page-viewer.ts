import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Viewer } from "@/lib/access/viewer";
import { identifyReader, type Reader } from "@/lib/accounts/identify-browser";
import { now } from "@/lib/clock";
import { paths } from "@/lib/paths";

/** Once a page, however many of its parts ask. */
const reader = cache(async (): Promise<Reader> => {
  // Reading the cookies is what tells Next that the page is made for each request.
  await cookies();
  return identifyReader((await headers()).get("cookie"));
});

/** Who a page is made for. `here` is the page's own path and query (`hereOf`): whoever signs in first comes back to it. */
export async function getPageViewer(here: string): Promise<Viewer> {
  const viewer = await findPageViewer();
  return viewer ?? redirect(paths.signIn(here));
}

/** Like `getPageViewer`, for parts that several pages share: null instead of sending anybody away. */
export async function findPageViewer(): Promise<Viewer | null> {
  const found = await reader();
  return found.state === "signed-in" ? found.viewer : null;
}

/** How long the access of this page's reader lasts, for the keeper that renews it (less than nothing: at once); null for nobody. */
export async function currentSessionExpiry(): Promise<{ at: Date; seconds: number } | null> {
  const found = await reader();
  if (found.state !== "signed-in") return null;
  const at = found.accessExpiresAt;
  return { at, seconds: Math.round((at.getTime() - now().getTime()) / 1000) };
}
