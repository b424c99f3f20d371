import { config } from "@/lib/config";
import { isOwnPath, paths } from "@/lib/paths";

type Asked = { next?: string | string[] | undefined; callbackUrl?: string | string[] | undefined };

/** Where to go on after signing in: a page of this installation, whatever an address asks for. */
export function nextPath({ next, callbackUrl }: Asked): string {
  if (typeof next === "string" && isOwnPath(next)) return next;
  const origin = new URL(config().PAYDOWN_URL).origin;
  // next-auth sends people back with the whole address of where they wanted to go.
  if (typeof callbackUrl !== "string" || !URL.canParse(callbackUrl, origin)) return paths.home();
  const url = new URL(callbackUrl, origin);
  const path = url.pathname + url.search;
  return url.origin === origin && isOwnPath(path) ? path : paths.home();
}

/** The address of a page as it was asked for, to come back to. */
export function hereOf(path: string, asked: Readonly<Record<string, string | string[] | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) query.append(name, one);
  }
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}
