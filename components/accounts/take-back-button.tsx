"use client";

import { useAct } from "@/components/accounts/use-act";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/accounts/browser-client";
import { revokeInvitation } from "@/lib/accounts/invitation-endpoints";

/** Takes an open invitation back. */
export function TakeBackButton({ id, whose }: { id: string; whose: string }) {
  const { busy, act } = useAct();
  return (
    <Button
      size="sm"
      disabled={busy}
      aria-label={`Take back the invitation of ${whose}`}
      className="max-md:h-11"
      onClick={() =>
        act(() => call(revokeInvitation, { params: { id } }), {
          done: "The invitation is taken back.",
          failed: "The invitation stays open",
        })
      }
    >
      Take back
    </Button>
  );
}
