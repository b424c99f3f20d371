"use client";

import { useState } from "react";
import { useAct } from "@/components/accounts/use-act";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Select } from "@/components/ui/select";
import { type Role, roleWords } from "@/lib/access/roles";
import { call } from "@/lib/accounts/browser-client";
import type { User } from "@/lib/accounts/user";
import { setRole } from "@/lib/accounts/user-endpoints";

type Props = { user: User; offered: readonly Role[]; isSelf: boolean };

/** The role of a user, changed where it stands; one's own is asked about first. */
export function RoleSelect({ user, offered, isSelf }: Props) {
  const [chosen, setChosen] = useState<Role | null>(null);
  const [asked, setAsked] = useState<Role | null>(null);
  const { busy, act } = useAct();

  function give(role: Role) {
    setAsked(null);
    setChosen(role);
    act(
      () =>
        call(setRole, { params: { id: user.id }, body: { role }, ifMatch: user.version }).finally(() =>
          setChosen(null),
        ),
      { done: `${user.name} is ${roleWords[role]} now.`, failed: `${user.name} stays ${roleWords[user.role]}` },
    );
  }

  return (
    <>
      <Select
        label={`Role of ${user.name}`}
        labelHidden
        className="w-[128px] max-md:w-full md:-ms-2 md:[&_select]:bg-transparent md:[&_select:not(:hover):not(:focus-visible)]:shadow-none"
        disabled={busy}
        value={chosen ?? user.role}
        options={offered.map((role) => ({ value: role, label: roleWords[role] }))}
        onValueChange={(role) => (isSelf ? setAsked(role) : give(role))}
      />
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => (open ? undefined : setAsked(null))}
        title="Change your own role?"
        confirm={asked ? `Become ${roleWords[asked]}` : "Change"}
        danger
        onConfirm={() => (asked ? give(asked) : undefined)}
      >
        You will no longer look after users, and only another admin can give you your role back.
      </ConfirmDialog>
    </>
  );
}
