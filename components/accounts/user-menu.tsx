"use client";

import { Ellipsis } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useAct } from "@/components/accounts/use-act";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import type { MenuEntry } from "@/components/ui/menu-entries";
import { call } from "@/lib/accounts/browser-client";
import type { User } from "@/lib/accounts/user";
import { disableUser, enableUser } from "@/lib/accounts/user-endpoints";

const EditUserDialog = lazy(() =>
  import("@/components/accounts/edit-user-dialog").then((module) => ({ default: module.EditUserDialog })),
);

export type UserRights = { edit: boolean; disable: boolean };

/** What can be done with a user: nothing is drawn where nothing can. */
export function UserMenu({ user, rights }: { user: User; rights: UserRights }) {
  const [open, setOpen] = useState<"edit" | "disable" | null>(null);
  const { busy, act } = useAct();
  const params = { id: user.id };
  const disabled = user.disabledAt !== null;
  const entries: MenuEntry[] = [];
  if (rights.edit) entries.push({ kind: "action", label: "Edit…", onSelect: () => setOpen("edit") });
  if (rights.disable && !disabled) {
    entries.push({ kind: "action", label: "Disable…", danger: true, onSelect: () => setOpen("disable") });
  }
  if (rights.edit && disabled) entries.push({ kind: "action", label: "Enable", onSelect: enable });
  if (entries.length === 0) return null;

  function enable() {
    act(() => call(enableUser, { params, ifMatch: user.version }), {
      done: `${user.name} is enabled.`,
      failed: `${user.name} stays disabled`,
    });
  }
  function disable() {
    setOpen(null);
    act(() => call(disableUser, { params, ifMatch: user.version }), {
      done: `${user.name} is disabled.`,
      failed: `${user.name} stays enabled`,
    });
  }

  return (
    <>
      <Menu
        label={user.name}
        align="end"
        entries={entries}
        trigger={(props) => (
          <IconButton {...props} label={`More about ${user.name}`} size="sm" disabled={busy} className="max-md:size-11">
            <Ellipsis aria-hidden="true" />
          </IconButton>
        )}
      />
      <ConfirmDialog
        open={open === "disable"}
        onOpenChange={(next) => (next ? undefined : setOpen(null))}
        title={`Disable ${user.name}?`}
        confirm="Disable"
        danger
        onConfirm={disable}
      >
        {user.kind === "agent"
          ? "Its tokens stop at once. Its items and its history stay."
          : "Their sessions, tokens and open invitations end at once, and their agents stop. Their items and their history stay."}
      </ConfirmDialog>
      {open === "edit" ? (
        <Suspense fallback={null}>
          <EditUserDialog user={user} onClose={() => setOpen(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
