import type { ReactNode } from "react";
import { destinationShown, type NavigationRow } from "@/components/layout/navigation";
import { PhoneTab } from "@/components/layout/phone-tab";

/** The navigation of a phone, 56 high at the bottom; at most four pages, and `more` as the fifth. */
export function PhoneTabs({ rows, more }: { rows: readonly NavigationRow[]; more?: ReactNode }) {
  return (
    <nav
      aria-label="Main"
      className="hidden h-14 flex-none border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] max-md:flex"
    >
      {rows.map(({ to, count }) => (
        <PhoneTab key={to} {...destinationShown[to]} {...(count === undefined ? {} : { count })} />
      ))}
      {more}
    </nav>
  );
}
