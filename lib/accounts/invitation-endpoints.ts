import { z } from "zod";
import { Role } from "@/lib/access/roles";
import {
  Invitation,
  InvitationOffer,
  invitationDaysDefault,
  invitationDaysMax,
  NewInvitation,
} from "@/lib/accounts/invitation";
import { PageQuery, pageOf } from "@/lib/accounts/page-of";
import { Email, Handle, Password, ScopeRules, UserName } from "@/lib/accounts/user";
import { Id } from "@/lib/accounts/user-endpoints";
import { endpoint } from "@/lib/http/endpoint";

const tag = "Invitations";
const linkParams = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9]{20,80}$/) });

export const listInvitations = endpoint({
  name: "listInvitations",
  method: "GET",
  path: "/invitations",
  audience: "user.manage",
  tag,
  summary: "All invitations, newest first",
  query: PageQuery,
  output: pageOf(Invitation),
});

export const invite = endpoint({
  name: "invite",
  secret: true,
  method: "POST",
  path: "/invitations",
  audience: "user.manage",
  tag,
  summary: "Invite somebody by link",
  description: "The link is answered once and works once. With an e-mail address it is for that address alone.",
  body: z.strictObject({
    email: Email.optional(),
    name: UserName.optional(),
    role: Role,
    scopes: ScopeRules.default([]),
    days: z.int().min(1).max(invitationDaysMax).default(invitationDaysDefault),
  }),
  output: NewInvitation,
  status: 201,
  refusals: ["conflict"],
});

export const revokeInvitation = endpoint({
  name: "revokeInvitation",
  method: "DELETE",
  path: "/invitations/{id}",
  audience: "user.manage",
  tag,
  summary: "Take an open invitation back",
  params: z.strictObject({ id: Id }),
  output: z.null(),
  status: 204,
});

export const getOffer = endpoint({
  name: "getInvitationOffer",
  method: "GET",
  path: "/invitations/by-token/{token}",
  audience: "anyone",
  tag,
  summary: "What an invitation offers, for whoever holds its link",
  params: linkParams,
  output: InvitationOffer,
  refusals: ["too-many-requests"],
});

export const acceptInvitation = endpoint({
  name: "acceptInvitation",
  secret: true,
  method: "POST",
  path: "/invitations/by-token/{token}/acceptance",
  audience: "anyone",
  tag,
  summary: "Take up an invitation with a name and a password",
  description: "Works once. The address is the invitation's; one that names none takes yours.",
  params: linkParams,
  body: z.strictObject({ name: UserName, password: Password, email: Email.optional(), handle: Handle.optional() }),
  output: z.object({ email: z.string(), name: z.string() }),
  status: 201,
  refusals: ["conflict", "too-many-requests"],
});
