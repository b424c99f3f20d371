import { renewAccess, toldEnd } from "@/lib/accounts/access-renewal";
import { renewalLeadSeconds } from "@/lib/accounts/session-times";

const leadMs = renewalLeadSeconds * 1000;
/** Between two tries while the server cannot be reached, and the least between any two. */
const againMs = 15_000;

/**
 * Renews the access of this page before it ends, as long as the page is looked at; at once when it is looked at again
 * after its end. Stops when the returned function is called.
 */
export function keepAccess(accessSeconds: number): () => void {
  let endsAt = Date.now() + accessSeconds * 1000;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function sleep(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(look, ms);
  }

  async function look(): Promise<void> {
    clearTimeout(timer);
    if (document.hidden) return;
    endsAt = Math.max(endsAt, toldEnd() ?? 0);
    const rest = endsAt - leadMs - Date.now();
    if (rest > 0) return sleep(rest);
    const renewal = await renewAccess();
    if (renewal.state === "renewed") endsAt = renewal.endsAt;
    if (renewal.state !== "lost") sleep(Math.max(againMs, endsAt - leadMs - Date.now()));
  }

  const wake = () => void look();
  document.addEventListener("visibilitychange", wake);
  window.addEventListener("online", wake);
  wake();
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", wake);
    window.removeEventListener("online", wake);
  };
}
