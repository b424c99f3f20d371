import type { Viewer } from "@/lib/access/viewer";
import { invite } from "@/lib/accounts/invite";
import { disable, sessionOf, tokenOf } from "@/lib/http/access-walk/prepare";
import type { Right } from "@/lib/http/access-walk/product-table";
import { asIfAbsent, type Given, type Sample, type Samples, type Wanted } from "@/lib/http/access-walk/sample";
import { signedIn } from "@/lib/testing/register";
import { cookieOf } from "@/lib/testing/sessions";

const manage: Right = "create users, set roles, settings";
const lookAfter: Right = "users below coordinator, within scope";
const ownTokens: Right = "own API tokens";
const anyTokens: Right = "any other's API tokens";
const ownAccount: Right = "own account";

const elsewhere = [{ kind: "category", value: "Infrastructure" }] as const;
const password = "correct horse battery staple";

const hidden = { refusal: asIfAbsent };

/** Users by how they stand to a coordinator: below and in scope, below and out of it, beside, above. */
const targets = {
  "a resident": () => signedIn("resident"),
  "a faculty of another scope": () => signedIn("faculty", { scopes: [...elsewhere] }),
  "a coordinator": () => signedIn("coordinator"),
  "an admin": () => signedIn("admin"),
} as const;

type Target = keyof typeof targets;
const targetNames = Object.keys(targets) as Target[];

/** The samples of users, invitations, tokens and sessions. */
export const accountSamples: Record<string, Samples> = {
  getMe: { alone: [sample("see, search, export", "see oneself")] },
  editMe: { alone: [sample(ownAccount, "change one's name", ({ turn }) => ({ body: { name: `Walker ${turn}` } }))] },
  changePassword: {
    alone: [
      sample(ownAccount, "change one's password", () => ({ body: { current: "guessed", next: password } }), {
        // No token may, whatever it is scoped for.
        never: (actor) => actor.tokenScopes !== null,
      }),
    ],
  },
  listUsers: { alone: [sample(lookAfter, "list users")] },
  getUser: onEachTarget("see"),
  createUser: {
    alone: [
      sample(manage, "create a person", ({ turn }) => ({
        body: { kind: "person", name: "New", email: `new-${turn}@example.org`, role: "resident" },
      })),
      sample(manage, "create an admin", ({ turn }) => ({
        body: { kind: "person", name: "New", email: `new-${turn}@example.org`, role: "admin" },
      })),
      sample(manage, "create an agent", ({ somebody }) => ({
        body: { kind: "agent", name: "New", sponsorId: somebody.id, role: "read_only" },
      })),
    ],
  },
  editUser: onUser("rename a user", { name: "Renamed" }),
  setRole: onUser("raise a user", { role: "admin" }),
  setScopes: onUser("scope a user", { scopes: elsewhere }),
  disableUser: onEachTarget("disable"),
  enableUser: onEachTarget("enable"),
  findPeople: { alone: [sample("see, search, export", "find people", () => ({ query: { search: "a" } }))] },

  listInvitations: { alone: [sample(manage, "list invitations")] },
  invite: { alone: [sample(manage, "invite", () => ({ body: { role: "resident" } }))] },
  revokeInvitation: {
    alone: [
      sample(manage, "take an invitation back", async ({ admin }) => {
        const { id } = await invitation(admin);
        return { params: { id } };
      }),
    ],
  },
  getInvitationOffer: {
    alone: [sample(null, "see an offer", async ({ admin }) => ({ params: { token: await linkToken(admin) } }))],
  },
  acceptInvitation: {
    alone: [
      sample(null, "accept an offer", async ({ admin, turn }) => ({
        params: { token: await linkToken(admin) },
        body: { name: "Invited", password, email: `invited-${turn}@example.org` },
      })),
    ],
  },

  listTokens: { alone: [sample(ownTokens, "list one's tokens")] },
  listTokensOf: {
    alone: [
      sample(ownTokens, "list one's tokens by name", (given) => ({ params: { id: self(given).id } })),
      sample(anyTokens, "list another's tokens", ({ somebody }) => ({ params: { id: somebody.id } }), hidden),
    ],
  },
  createToken: {
    alone: [
      sample(ownTokens, "make a token", ({ turn }) => ({ body: { name: `T${turn}`, scopes: ["read"], days: 1 } })),
      sample(ownTokens, "make a token for another", ({ somebody }) => tokenFor(somebody), {
        ...hidden,
        never: () => true,
      }),
    ],
  },
  rotateToken: onToken("rotate"),
  revokeToken: onToken("revoke"),

  listSessions: { alone: [sample(ownAccount, "list one's sessions")] },
  endSession: {
    alone: [
      sample(ownAccount, "end one's session", async (given) => ({ params: { id: await sessionOf(self(given)) } })),
      sample(
        ownAccount,
        "end another's session",
        async ({ somebody }) => ({ params: { id: await sessionOf(somebody) } }),
        {
          ...hidden,
          never: () => true,
        },
      ),
    ],
  },
  signOut: {
    // With a session made for it: the actor still has a way to go.
    alone: [sample(null, "sign out", async (given) => ({ credentials: { cookie: await cookieOf(self(given)) } }))],
  },
};

function onEachTarget(verb: "see" | "disable" | "enable"): Samples {
  return { alone: targetNames.map((name) => onTarget(verb, name)) };
}

function onTarget(verb: "see" | "disable" | "enable", name: Target): Sample {
  return sample(
    lookAfter,
    `${verb} ${name}`,
    async () => {
      const { id } = await targets[name]();
      if (verb === "enable") await disable(id);
      return { params: { id } };
    },
    {
      ...hidden,
      never: (actor) => {
        if (actor.column === "admin") return false;
        // A coordinator may "see, disable, reassign their items": to give access back is not among it.
        return verb === "enable" || name.endsWith("admin") || name.endsWith("coordinator") || outOfScope(actor, name);
      },
    },
  );
}

function outOfScope(actor: Given["actor"], name: Target): boolean {
  return actor.onlyTesting && name === "a faculty of another scope";
}

function onUser(as: string, body: unknown): Samples {
  const request = async () => ({ params: { id: (await signedIn("resident")).id }, body });
  return { alone: [sample(manage, as, request)] };
}

function onToken(verb: "rotate" | "revoke"): Samples {
  const token = async (owner: Viewer) => ({ params: { id: (await tokenOf(owner)).id } });
  return {
    alone: [
      sample(ownTokens, `${verb} one's token`, (given) => token(self(given))),
      sample(anyTokens, `${verb} another's token`, ({ somebody }) => token(somebody), hidden),
    ],
  };
}

function self({ actor, somebody }: Given): Viewer {
  return actor.viewer ?? somebody;
}

function tokenFor(owner: Viewer): Wanted {
  return { body: { name: "Theirs", scopes: ["read"], days: 1, ownerId: owner.id } };
}

function invitation(admin: Viewer) {
  return invite(admin, { role: "resident", scopes: [], days: 1 });
}

async function linkToken(admin: Viewer): Promise<string> {
  const { link } = await invitation(admin);
  return link.slice(link.lastIndexOf("/") + 1);
}

function sample(
  right: Right | null,
  as: string,
  request: Sample["request"] = () => ({}),
  more: Partial<Sample> = {},
): Sample {
  return { right, as, request, ...more };
}
