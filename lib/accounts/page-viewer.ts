import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Viewer } from "@/lib/access/viewer";
import { type Browser, identifyBrowser } from "@/lib/accounts/identify-browser";
import { now } from "@/lib/clock";
import { isOwnPath, paths } from "@/lib/paths";

/** Once a page, however many of its parts ask. */
const browser = cache(async (): Promise<Browser> => {
  // Reading the cookies is what tells Next that the page is made for each request.
  await cookies();
  return identifyBrowser((await headers()).get("cookie"));
});

/**
 * Who a page is made for. `here` is the page's own path and query: whoever is not signed in is sent away and comes
 * back to it. An access that has run out is renewed on the way.
 */
export async function getPageViewer(here: string): Promise<Viewer> {
  const found = await browser();
  const next = isOwnPath(here) ? here : paths.home();
  switch (found.state) {
    case "signed-in":
      return found.viewer;
    case "expired":
      return redirect(authPath("renewal", next));
    case "signed-out":
      return redirect(authPath("signed-out", next));
    default:
      return redirect(paths.signIn(next));
  }
}

/** Like `getPageViewer`, for parts that several pages share: null instead of sending anybody away. */
export async function findPageViewer(): Promise<Viewer | null> {
  const found = await browser();
  return found.state === "signed-in" ? found.viewer : null;
}

/** How long the access of this page's reader lasts, for the keeper that renews it; null for nobody. */
export async function currentSessionExpiry(): Promise<{ at: Date; seconds: number } | null> {
  const found = await browser();
  if (found.state !== "signed-in") return null;
  const at = found.accessExpiresAt;
  return { at, seconds: Math.round((at.getTime() - now().getTime()) / 1000) };
}

function authPath(action: "renewal" | "signed-out", next: string): string {
  return `/api/auth/${action}?${new URLSearchParams({ next })}`;
}
