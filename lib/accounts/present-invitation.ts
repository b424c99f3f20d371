import type { z } from "zod";
import type { Invitation, InvitationOffer } from "@/lib/accounts/invitation";
import { presentActor } from "@/lib/accounts/present-user";
import { ScopeRules } from "@/lib/accounts/user";
import { now } from "@/lib/clock";
import type { Prisma } from "@/lib/db/generated/client";

/** What is read of an invitation that is shown; never its hash. */
export const invitationSelect = {
  id: true,
  email: true,
  name: true,
  role: true,
  scopes: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  acceptedAt: true,
  invitedBy: { select: { id: true, name: true, kind: true } },
  acceptedBy: { select: { id: true, name: true, kind: true } },
} as const satisfies Prisma.InvitationSelect;

export type InvitationRow = Prisma.InvitationGetPayload<{ select: typeof invitationSelect }>;

/** Row → invitation as an admin sees it. */
export function presentInvitation(row: InvitationRow): Invitation {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    scopes: scopesOfInvitation(row),
    invitedBy: presentActor(row.invitedBy),
    state: stateOf(row),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    acceptedBy: row.acceptedBy && presentActor(row.acceptedBy),
  };
}

/** Row → what the holder of the link is told. */
export function presentOffer(row: InvitationRow): InvitationOffer {
  const { email, name, role } = row;
  return { email, name, role, invitedBy: row.invitedBy.name, expiresAt: row.expiresAt.toISOString() };
}

/** The scope rules of an invitation, parsed where they are read. */
export function scopesOfInvitation(row: { scopes: Prisma.JsonValue }): z.infer<typeof ScopeRules> {
  return ScopeRules.parse(row.scopes);
}

/** Invitations that can still be accepted: open, in time, and made by somebody who is still an enabled admin. */
export function openInvitations(): Prisma.InvitationWhereInput {
  return {
    acceptedAt: null,
    revokedAt: null,
    expiresAt: { gt: now() },
    invitedBy: { role: "admin", disabledAt: null },
  };
}

function stateOf(row: InvitationRow): Invitation["state"] {
  if (row.acceptedAt !== null) return "accepted";
  if (row.revokedAt !== null) return "revoked";
  return row.expiresAt <= now() ? "expired" : "open";
}
