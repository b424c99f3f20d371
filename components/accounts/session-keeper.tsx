"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { keepAccess } from "@/lib/accounts/keep-access";
import { hearSessionNews } from "@/lib/accounts/session-news";

const SessionLost = lazy(() =>
  import("@/components/accounts/session-lost").then((module) => ({ default: module.SessionLost })),
);

type Props = {
  /** How long the access of this page lasts, in seconds from when it was made. */
  accessSeconds: number;
  viewerId: string;
};

/** Renews the access a minute before it ends, and asks for a new sign-in, over the page as it stands, once it cannot. */
export function SessionKeeper({ accessSeconds, viewerId }: Props) {
  const [lost, setLost] = useState(false);

  useEffect(() => keepAccess(accessSeconds), [accessSeconds]);
  useEffect(
    () =>
      hearSessionNews((news) => {
        if (news === "lost") setLost(true);
        if (news === "renewed") setLost(false);
      }),
    [],
  );

  if (!lost) return null;
  return (
    <Suspense fallback={null}>
      <SessionLost viewerId={viewerId} />
    </Suspense>
  );
}
