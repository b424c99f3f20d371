import { z } from "zod";
import { Role, roleWords } from "@/lib/access/roles";
import { ScopeRule } from "@/lib/access/scope";
import { tokenScopes } from "@/lib/access/viewer";

function event<P extends z.ZodType>(payload: P, sentence: (payload: z.output<P>) => string) {
  return { payload, sentence };
}

const user = z.object({ id: z.string(), name: z.string() });
const token = z.object({ id: z.string(), name: z.string(), owner: user });
const issuedToken = token.extend({ scopes: z.array(z.enum(tokenScopes)), expiresAt: z.iso.datetime() });
const invitation = z.object({ id: z.string(), role: Role });
const scopes = z.array(ScopeRule);

/** Every kind of entry that accounts leave in the history: what it keeps (never a secret), and how it reads. */
export const accountEvents = {
  "user.created": event(z.object({ user, role: Role, sponsor: user.nullable() }), ({ user: made, role, sponsor }) =>
    sponsor
      ? `created the agent ${made.name} as ${roleWords[role]}, sponsored by ${sponsor.name}`
      : `created ${made.name} as ${roleWords[role]}`,
  ),
  "user.edited": event(
    z.object({ user, fields: z.array(z.enum(["name", "email", "handle"])) }),
    ({ user: edited, fields }) => `changed the ${fields.join(" and ")} of ${edited.name}`,
  ),
  "user.role-changed": event(
    z.object({ user, from: Role, to: Role }),
    ({ user: changed, from, to }) => `changed the role of ${changed.name} from ${roleWords[from]} to ${roleWords[to]}`,
  ),
  "user.scopes-changed": event(z.object({ user, from: scopes, to: scopes }), ({ user: changed, to }) =>
    to.length === 0 ? `gave ${changed.name} the whole register as scope` : `changed the scope of ${changed.name}`,
  ),
  "user.disabled": event(z.object({ user }), ({ user: disabled }) => `disabled ${disabled.name}`),
  "user.enabled": event(z.object({ user }), ({ user: enabled }) => `enabled ${enabled.name}`),
  "user.password-changed": event(z.object({ user }), () => "changed their password"),
  "user.identity-linked": event(
    z.object({ user, provider: z.string() }),
    ({ provider }) => `signed in through ${provider} for the first time`,
  ),
  "invitation.made": event(
    z.object({ invitation }),
    ({ invitation: { role } }) => `invited somebody as ${roleWords[role]}`,
  ),
  "invitation.revoked": event(
    z.object({ invitation }),
    ({ invitation: { role } }) => `took back an invitation as ${roleWords[role]}`,
  ),
  "invitation.accepted": event(
    z.object({ invitation, user }),
    ({ invitation: { role } }) => `accepted the invitation as ${roleWords[role]}`,
  ),
  "token.created": event(
    z.object({ token: issuedToken }),
    ({ token: made }) => `created the API token “${made.name}” of ${made.owner.name}`,
  ),
  "token.rotated": event(
    z.object({ token: issuedToken, replaces: z.string() }),
    ({ token: made }) => `rotated the API token “${made.name}” of ${made.owner.name}`,
  ),
  "token.revoked": event(
    z.object({ token }),
    ({ token: revoked }) => `revoked the API token “${revoked.name}” of ${revoked.owner.name}`,
  ),
  "session.started": event(
    z.object({ session: z.string(), through: z.string() }),
    ({ through }) => `signed in through ${through}`,
  ),
  "session.ended": event(
    z.object({ sessions: z.array(z.string()), user, why: z.enum(["signed-out", "by-owner", "password-changed"]) }),
    ({ sessions, why }) => {
      if (why === "signed-out") return "signed out";
      const what = sessions.length === 1 ? "another browser" : `${sessions.length} other browsers`;
      return why === "by-owner" ? `signed out ${what}` : `signed out ${what} by changing their password`;
    },
  ),
} as const;

export type AccountEventKind = keyof typeof accountEvents;
export type AccountEventPayload<K extends AccountEventKind> = z.input<(typeof accountEvents)[K]["payload"]>;
