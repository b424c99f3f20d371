"use client";

import { useAct } from "@/components/accounts/use-act";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/accounts/browser-client";
import type { BrowserSession } from "@/lib/accounts/session";
import { signOutHere } from "@/lib/accounts/sign-out-here";
import { endSession } from "@/lib/accounts/token-endpoints";

/** Signs another browser out, or this one. */
export function EndSessionButton({ session }: { session: BrowserSession }) {
  const { busy, act } = useAct();
  if (session.current) {
    return (
      <Button size="sm" className="max-md:h-11" onClick={() => void signOutHere()}>
        Sign out
      </Button>
    );
  }
  const whose = session.browser ?? "this browser";
  return (
    <Button
      size="sm"
      disabled={busy}
      aria-label={`End the session of ${whose}`}
      className="max-md:h-11"
      onClick={() =>
        act(() => call(endSession, { params: { id: session.id } }), {
          done: `${whose} is signed out.`,
          failed: `${whose} stays signed in`,
        })
      }
    >
      End
    </Button>
  );
}
