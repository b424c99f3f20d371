"use client";

import { lazy, Suspense, useState } from "react";
import type { Sponsor } from "@/components/accounts/agent-dialog";
import { Button } from "@/components/ui/button";
import type { Role } from "@/lib/access/roles";

const InviteDialog = lazy(() =>
  import("@/components/accounts/invite-dialog").then((module) => ({ default: module.InviteDialog })),
);
const AgentDialog = lazy(() =>
  import("@/components/accounts/agent-dialog").then((module) => ({ default: module.AgentDialog })),
);

type Props = { offered: readonly Role[]; sponsors: readonly Sponsor[]; viewerId: string };

/** The two ways somebody new comes in. */
export function UserAdditions({ offered, sponsors, viewerId }: Props) {
  const [open, setOpen] = useState<"invite" | "agent" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Button className="max-md:h-11" onClick={() => setOpen("agent")}>
        Add agent…
      </Button>
      <Button look="primary" className="max-md:h-11" onClick={() => setOpen("invite")}>
        Invite…
      </Button>
      <Suspense fallback={null}>
        {open === "invite" ? <InviteDialog offered={offered} onClose={close} /> : null}
        {open === "agent" ? <AgentDialog {...{ sponsors, offered, viewerId }} onClose={close} /> : null}
      </Suspense>
    </>
  );
}
