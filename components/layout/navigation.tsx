import { Import, Inbox, List, Settings, Users } from "lucide-react";
import type { ReactNode } from "react";
import { BoardGlyph } from "@/components/ui/glyphs";
import { paths } from "@/lib/paths";

/** The pages that navigation can lead to; which of them a viewer sees is for the caller to say. */
export const destinations = ["inbox", "board", "list", "import", "users", "settings"] as const;
export type Destination = (typeof destinations)[number];

/** A page to show in the navigation, with what waits there. */
export type NavigationRow = { to: Destination; count?: number; hint?: string };

export const destinationShown: Record<Destination, { label: string; href: string; icon: ReactNode }> = {
  inbox: { label: "Inbox", href: paths.inbox(), icon: <Inbox aria-hidden="true" /> },
  board: { label: "Board", href: paths.board(), icon: <BoardGlyph /> },
  list: { label: "List", href: paths.list(), icon: <List aria-hidden="true" /> },
  import: { label: "Import", href: paths.import(), icon: <Import aria-hidden="true" /> },
  users: { label: "Users", href: paths.users(), icon: <Users aria-hidden="true" /> },
  settings: { label: "Settings", href: paths.settings(), icon: <Settings aria-hidden="true" /> },
};
