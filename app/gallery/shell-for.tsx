import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { PhoneTabs } from "@/components/layout/phone-tabs";
import { Rail } from "@/components/layout/rail";
import { railCookie, railFolded } from "@/components/layout/rail-fold";
import { Shell } from "@/components/layout/shell";
import { PriorityGlyph } from "@/components/items/priority-glyph";
import { More, Viewer } from "./frame";
export async function ShellFor({ children }: { children: ReactNode }) {
  const folded = (await cookies()).get(railCookie)?.value === railFolded;
  return <Shell railFolded={folded} phoneTabs={<PhoneTabs rows={[{ to: "inbox", count: 7 }, { to: "board" }, { to: "list" }]} more={<More />} />} rail={<Rail register="aapm" viewer={<Viewer />} balance={{ resolved: 7, inProgress: 8, open: 8, inbox: 7, hoursLeft: 66 }} rows={[{ to: "inbox", count: 7 }, { to: "board" }, { to: "list" }, { to: "import" }, { to: "users" }, { to: "settings" }]} views={[{ id: "1", label: "Launch blockers", href: "/gallery?priority=P0", count: 2, hot: true, icon: <PriorityGlyph priority="P0" /> }, { id: "2", label: "Assigned to me", href: "/board?assignee=me", count: 4 }, { id: "3", label: "Security", href: "/board?category=Security", count: 3 }]} />}>{children}</Shell>;
}
