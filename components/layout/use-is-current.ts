import { usePathname, useSearchParams } from "next/navigation";

/** Whether `href` is the page in sight: its own path or one below it, and every filter it names. */
export function useIsCurrent(href: string): boolean {
  const pathname = usePathname();
  const search = useSearchParams();
  const [path = "", query = ""] = href.split("?");
  const isThere = pathname === path || pathname.startsWith(`${path}/`);
  return isThere && [...new URLSearchParams(query)].every(([name, value]) => search.getAll(name).includes(value));
}
