import { tellEveryTab } from "@/lib/accounts/session-news";
import { signOut } from "@/lib/accounts/token-endpoints";
import { createClient } from "@/lib/http/call";

/** The same name as the server reads; what it means there is in `identify-browser.ts`. */
const markName = "paydown.signed-out";
const markSeconds = 30 * 24 * 60 * 60;

const call = createClient();

/**
 * Signs this browser out, whether or not the server can be reached: marks the browser, empties what it kept, tells
 * every tab, and only then asks the server. False when the server did not hear; it then ends the session as soon as
 * this browser reaches it again, because the mark goes with every request.
 */
export async function signOutHere(): Promise<boolean> {
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser, and this must not fail
  document.cookie = `${markName}=1; Path=/; SameSite=Lax; Max-Age=${markSeconds}${secure}`;
  emptyLocalStores();
  tellEveryTab("signed-out");
  const heard = await finishSignOut();
  if (!heard) tellEveryTab("sign-out-unheard");
  return heard;
}

/** Asks the server to end the session of a browser that is signed out, and to clear its cookies; false when it did not hear. */
export async function finishSignOut(): Promise<boolean> {
  try {
    await call(signOut);
    return true;
  } catch {
    return false;
  }
}

/** Whether this browser signed out and the server has not taken note yet. */
export function hasSignedOutMark(): boolean {
  return document.cookie.split("; ").some((cookie) => cookie.startsWith(`${markName}=`));
}

/** What a browser keeps of somebody: all of it but the cookies that hold the look of the page. */
function emptyLocalStores(): void {
  for (const store of [() => window.localStorage, () => window.sessionStorage]) {
    try {
      store().clear();
    } catch {
      // A browser that keeps nothing has nothing to empty.
    }
  }
  if ("caches" in window) {
    void window.caches.keys().then((names) => Promise.all(names.map((name) => window.caches.delete(name))));
  }
}
