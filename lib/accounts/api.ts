import { acceptInvitation } from "@/lib/accounts/accept-invitation";
import { chargeAttempt } from "@/lib/accounts/attempts";
import { createToken } from "@/lib/accounts/create-token";
import { createUser } from "@/lib/accounts/create-user";
import { disableUser, enableUser } from "@/lib/accounts/disable-user";
import { editUser } from "@/lib/accounts/edit-user";
import { endOwnSession } from "@/lib/accounts/end-session";
import { getOffer, listInvitations } from "@/lib/accounts/find-invitations";
import { findPeople } from "@/lib/accounts/find-people";
import { listSessions } from "@/lib/accounts/find-sessions";
import { listTokens, listTokensOf } from "@/lib/accounts/find-tokens";
import { getUser, listUsers } from "@/lib/accounts/find-users";
import * as invitations from "@/lib/accounts/invitation-endpoints";
import { invite } from "@/lib/accounts/invite";
import { changePassword, editMe, getMe } from "@/lib/accounts/me";
import { revokeInvitation } from "@/lib/accounts/revoke-invitation";
import { revokeToken } from "@/lib/accounts/revoke-token";
import { rotateToken } from "@/lib/accounts/rotate-token";
import { setRole } from "@/lib/accounts/set-role";
import { setScopes } from "@/lib/accounts/set-scopes";
import { signOut } from "@/lib/accounts/sign-out";
import * as tokens from "@/lib/accounts/token-endpoints";
import * as users from "@/lib/accounts/user-endpoints";
import { callerAddressOf } from "@/lib/http/rate-limit";
import { type Route, route } from "@/lib/http/serve";

/** What answers the endpoints of accounts. */
export const accountsRoutes: Route[] = [
  route(users.getMe, ({ viewer }) => getMe(viewer)),
  route(users.editMe, ({ viewer, body }) => editMe(viewer, body)),
  route(users.changePassword, async ({ viewer, body }) => {
    await changePassword(viewer, body);
    return null;
  }),
  route(users.listUsers, ({ viewer, query }) => listUsers(viewer, query)),
  route(users.getUser, ({ viewer, params }) => getUser(viewer, params)),
  route(users.createUser, ({ viewer, body }) => createUser(viewer, body)),
  route(users.editUser, ({ viewer, params, body, ifMatch }) => editUser(viewer, { ...params, edit: body, ifMatch })),
  route(users.setRole, ({ viewer, params, body, ifMatch }) => setRole(viewer, { ...params, ...body, ifMatch })),
  route(users.setScopes, ({ viewer, params, body, ifMatch }) => setScopes(viewer, { ...params, ...body, ifMatch })),
  route(users.disableUser, ({ viewer, params, ifMatch }) => disableUser(viewer, { ...params, ifMatch })),
  route(users.enableUser, ({ viewer, params, ifMatch }) => enableUser(viewer, { ...params, ifMatch })),
  route(users.findPeople, async ({ viewer, query }) => ({ data: await findPeople(viewer, query) })),

  route(invitations.listInvitations, ({ viewer, query }) => listInvitations(viewer, query)),
  route(invitations.invite, ({ viewer, body }) => invite(viewer, body)),
  route(invitations.revokeInvitation, async ({ viewer, params }) => {
    await revokeInvitation(viewer, params);
    return null;
  }),
  route(invitations.getOffer, async ({ params, request }) => {
    await chargeAttempt("invitation", callerAddressOf(request));
    return getOffer(params.token);
  }),
  route(invitations.acceptInvitation, async ({ params, body, request }) => {
    await chargeAttempt("invitation", callerAddressOf(request));
    return acceptInvitation({ ...params, ...body });
  }),

  route(tokens.listTokens, ({ viewer, query }) => listTokens(viewer, query)),
  route(tokens.listTokensOf, ({ viewer, params, query }) => listTokensOf(viewer, { ...params, ...query })),
  route(tokens.createToken, ({ viewer, body }) => createToken(viewer, body)),
  route(tokens.rotateToken, ({ viewer, params }) => rotateToken(viewer, params)),
  route(tokens.revokeToken, async ({ viewer, params }) => {
    await revokeToken(viewer, params);
    return null;
  }),
  route(tokens.listSessions, async ({ viewer }) => ({ data: await listSessions(viewer) })),
  route(tokens.endSession, async ({ viewer, params }) => {
    await endOwnSession(viewer, params);
    return null;
  }),
  route(tokens.signOut, ({ request }) => signOut(request)),
];
