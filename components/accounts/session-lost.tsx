"use client";

import { useEffect, useState } from "react";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { renewAccess } from "@/lib/accounts/access-renewal";
import { paths } from "@/lib/paths";

/** Told once: the session has ended. The page behind stays as it is, with everything typed on it. */
export function SessionLost({ viewerId }: { viewerId: string }) {
  const [open, setOpen] = useState(true);

  useEffect(() => {
    // Whoever signed in in another tab is signed in here as well.
    const look = () => {
      if (!document.hidden) void goOn(viewerId);
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [viewerId]);

  return (
    <>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="sm"
        title="Your session has ended"
        description="Sign in again to go on. What you typed on this page is still here."
      >
        <SignInForm onSignedIn={() => goOn(viewerId)} />
        <p className="pt-3 text-meta text-ink-2">
          <a
            href={paths.signIn(window.location.pathname + window.location.search)}
            target="_blank"
            rel="noreferrer"
            className="underline"
          >
            Other ways to sign in, in a new tab
          </a>
        </p>
      </Dialog>
      {open ? null : (
        <div className="fixed end-4 bottom-5 z-(--z-toast) flex items-center gap-3 rounded-3 bg-raised py-2 ps-3 pe-2 shadow-menu max-md:bottom-[calc(var(--h-tabs)+12px)]">
          <p>Your session has ended.</p>
          <Button size="sm" look="primary" className="max-md:h-11" onClick={() => setOpen(true)}>
            Sign in…
          </Button>
        </div>
      )}
    </>
  );
}

/** Goes on with the page as it stands; somebody else gets their own. */
async function goOn(viewerId: string): Promise<void> {
  const renewal = await renewAccess();
  if (renewal.state === "renewed" && renewal.userId !== viewerId) window.location.reload();
}
