"use client";

import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";

const TokenDialog = lazy(() =>
  import("@/components/accounts/token-dialog").then((module) => ({ default: module.TokenDialog })),
);

type Props = { owner: { id: string; name: string }; agents: readonly { id: string; name: string }[] };

/** Opens the dialog that makes a token. */
export function NewTokenButton({ owner, agents }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" className="max-md:h-11" onClick={() => setOpen(true)}>
        New token…
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <TokenDialog owner={owner} agents={agents} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
