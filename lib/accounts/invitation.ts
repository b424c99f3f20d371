import { z } from "zod";
import { Role } from "@/lib/access/roles";
import { ScopeRule } from "@/lib/access/scope";
import { ActorRef } from "@/lib/accounts/actor";

/** How long an invitation stays open, in days. */
export const invitationDaysDefault = 7;
export const invitationDaysMax = 30;

const moment = z.iso.datetime();

/** An invitation as an admin sees it; the link is shown once, when it is made. */
export const Invitation = z
  .object({
    id: z.string(),
    email: z.string().nullable(),
    name: z.string().nullable(),
    role: Role,
    scopes: z.array(ScopeRule),
    invitedBy: ActorRef,
    state: z.enum(["open", "accepted", "revoked", "expired"]),
    createdAt: moment,
    expiresAt: moment,
    acceptedBy: ActorRef.nullable(),
  })
  .meta({ id: "Invitation" });
export type Invitation = z.infer<typeof Invitation>;

/** The one answer that carries the link. */
export const NewInvitation = Invitation.extend({ link: z.url() }).meta({ id: "NewInvitation" });
export type NewInvitation = z.infer<typeof NewInvitation>;

/** What somebody who holds the link is told. */
export const InvitationOffer = z
  .object({
    email: z.string().nullable(),
    name: z.string().nullable(),
    role: Role,
    invitedBy: z.string(),
    expiresAt: moment,
  })
  .meta({ id: "InvitationOffer" });
export type InvitationOffer = z.infer<typeof InvitationOffer>;
