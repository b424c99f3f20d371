"use client";

import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function PageError({ error, reset }: Props) {
  return (
    <main id="main" className="grid min-h-80 flex-1 place-items-center p-4">
      <ErrorState
        title="This page could not be shown"
        requestId={error.digest}
        actions={
          <>
            <Button onClick={reset}>Try again</Button>
            <LinkButton look="ghost" href={paths.board()}>
              Go to the board
            </LinkButton>
          </>
        }
      >
        Something went wrong while reading it. Nothing was changed.
      </ErrorState>
    </main>
  );
}
