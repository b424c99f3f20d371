"use client";

import { Ellipsis } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { SecretBox } from "@/components/accounts/secret-box";
import { useAct } from "@/components/accounts/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { call } from "@/lib/accounts/browser-client";
import { revokeToken, rotateToken } from "@/lib/accounts/token-endpoints";

type Open = "rotate" | "revoke" | { secret: string } | null;

/** Rotates or revokes a token, each after asking once. */
export function TokenMenu({ token }: { token: { id: string; name: string } }) {
  const router = useRouter();
  const [open, setOpen] = useState<Open>(null);
  const { busy, act } = useAct();
  const params = { id: token.id };
  const close = () => setOpen(null);

  function rotate() {
    close();
    act(async () => setOpen({ secret: (await call(rotateToken, { params })).secret }), {
      done: `${token.name} has a new token.`,
      failed: `${token.name} was not rotated`,
    });
  }
  function revoke() {
    close();
    act(() => call(revokeToken, { params }), {
      done: `${token.name} is revoked.`,
      failed: `${token.name} was not revoked`,
    });
  }

  return (
    <>
      <Menu
        label={token.name}
        align="end"
        entries={[
          { kind: "action", label: "Rotate…", onSelect: () => setOpen("rotate") },
          { kind: "action", label: "Revoke…", danger: true, onSelect: () => setOpen("revoke") },
        ]}
        trigger={(props) => (
          <IconButton
            {...props}
            label={`More about ${token.name}`}
            size="sm"
            disabled={busy}
            className="max-md:size-11"
          >
            <Ellipsis aria-hidden="true" />
          </IconButton>
        )}
      />
      <ConfirmDialog
        open={open === "rotate"}
        onOpenChange={(next) => (next ? undefined : close())}
        title={`Rotate ${token.name}?`}
        confirm="Rotate"
        onConfirm={rotate}
      >
        You get a new token of the same name, scopes and length of life. The old one stops at once.
      </ConfirmDialog>
      <ConfirmDialog
        open={open === "revoke"}
        onOpenChange={(next) => (next ? undefined : close())}
        title={`Revoke ${token.name}?`}
        confirm="Revoke"
        danger
        onConfirm={revoke}
      >
        Whatever uses it is refused from its next request on.
      </ConfirmDialog>
      {typeof open === "object" && open !== null ? (
        <Dialog
          open
          onOpenChange={(next) => (next ? undefined : shown())}
          title="Keep this token"
          description="It cannot be shown again. The old one has stopped."
          footer={
            <Button look="primary" onClick={shown}>
              Done
            </Button>
          }
        >
          <SecretBox label="The token" secret={open.secret} />
        </Dialog>
      ) : null}
    </>
  );

  function shown() {
    close();
    router.refresh();
  }
}
