"use client";

import { type ReactNode, useEffect, useState } from "react";
import { CenteredPage } from "@/components/layout/page";
import { buttonClasses } from "@/components/ui/button-classes";
import { hearSessionNews } from "@/lib/accounts/session-news";
import { hasSignedOutMark } from "@/lib/accounts/sign-out-here";
import { paths } from "@/lib/paths";

type Standing = "in" | "out" | "out-unheard";

/** Takes the whole page away the moment this browser signs out, in whichever tab; it needs no server for that. */
export function SessionBoundary({ children }: { children: ReactNode }) {
  const [standing, setStanding] = useState<Standing>("in");

  useEffect(() => {
    // A page taken out of the browser's memory by “back” has not heard what happened since.
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted && hasSignedOutMark()) setStanding("out");
    };
    window.addEventListener("pageshow", onShow);
    const stop = hearSessionNews((news) => {
      if (news === "signed-out") setStanding("out");
      if (news === "sign-out-unheard") setStanding("out-unheard");
    });
    return () => {
      window.removeEventListener("pageshow", onShow);
      stop();
    };
  }, []);

  return standing === "in" ? children : <SignedOut unheard={standing === "out-unheard"} />;
}

function SignedOut({ unheard }: { unheard: boolean }) {
  return (
    <CenteredPage title="You are signed out">
      <p className="text-ink-2" role="status">
        {unheard
          ? "This browser has forgotten you. The server could not be reached: it ends the session as soon as this browser reaches it again."
          : "This browser has forgotten you."}
      </p>
      {/* A plain link: the next page starts with nothing of this one. */}
      <a href={paths.signIn()} className={buttonClasses("primary", "md", "w-full max-md:h-11")}>
        Sign in again
      </a>
    </CenteredPage>
  );
}
