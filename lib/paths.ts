import type { ErrorCode } from "@/lib/errors";

/** Every address of the app in one place; ids and tokens are encoded here. */
export const paths = {
  home: () => "/",
  board: (query?: PathQuery) => withQuery("/board", query),
  list: (query?: PathQuery) => withQuery("/list", query),
  inbox: (query?: PathQuery) => withQuery("/inbox", query),
  /** `id` is the item's number as people write it: DEBT-012. */
  item: (id: string) => `/items/${encodeURIComponent(id)}`,
  newItem: () => "/items/new",
  import: () => "/import",
  users: () => "/users",
  tokens: () => "/tokens",
  settings: () => "/settings",
  permissions: () => "/who-may-do-what",
  /** `next` is the page to come back to; anything but a path of this app is dropped. */
  signIn: (next?: string) => withQuery("/sign-in", next !== undefined && isOwnPath(next) ? { next } : undefined),
  invitation: (token: string) => `/invitations/${encodeURIComponent(token)}`,
  apiReference: () => "/api/docs",
  error: (code: ErrorCode) => `/errors/${code}`,
} as const;

export type PathQuery = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

/** Whether `path` leads to a page of this app: one leading slash, and neither a host nor a backslash that browsers read as one. */
export function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])[^\\\s]*$/.test(path);
}

function withQuery(path: string, query: PathQuery | undefined): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === null || value === undefined) {
      continue;
    }
    for (const one of Array.isArray(value) ? value : [value]) {
      search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}
