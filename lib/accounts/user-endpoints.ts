import { z } from "zod";
import { Role } from "@/lib/access/roles";
import { PageQuery, pageOf } from "@/lib/accounts/page-of";
import {
  Email,
  Handle,
  Me,
  Password,
  Person,
  passwordLengthMax,
  ScopeRules,
  User,
  UserName,
} from "@/lib/accounts/user";
import { endpoint } from "@/lib/http/endpoint";

export const Id = z.string().regex(/^[a-z]{3}_[a-z0-9]{1,36}$/);
/** What a person types to find somebody. */
export const Search = z
  .string()
  .trim()
  .max(100)
  .regex(/^[^\0]*$/, "holds a NUL character, which no text may have");

const params = z.strictObject({ id: Id });
const tag = "Users";

export const getMe = endpoint({
  name: "getMe",
  method: "GET",
  path: "/me",
  audience: "signed-in",
  tag,
  summary: "Who you are, and what you may do with what you sent",
  output: Me,
});

export const editMe = endpoint({
  name: "editMe",
  method: "PATCH",
  path: "/me",
  audience: "signed-in",
  tag,
  summary: "Change your own name or handle",
  body: z.strictObject({ name: UserName.optional(), handle: Handle.optional() }),
  output: Me,
  refusals: ["conflict"],
});

export const changePassword = endpoint({
  name: "changePassword",
  secret: true,
  method: "PUT",
  path: "/me/password",
  audience: "signed-in",
  tag,
  summary: "Change your own password and end your other sessions",
  description: "Takes the current password, and a signed-in browser: no token may do it.",
  body: z.strictObject({ current: z.string().max(passwordLengthMax), next: Password }),
  output: z.null(),
  status: 204,
  refusals: ["rule-broken", "too-many-requests"],
});

export const listUsers = endpoint({
  name: "listUsers",
  method: "GET",
  path: "/users",
  audience: "user.see",
  tag,
  summary: "The users you look after, by name",
  description: "An admin sees all; a coordinator those below, who have no scope of their own or share a rule of it.",
  query: PageQuery.extend({
    search: Search.optional(),
    role: Role.optional(),
    kind: z.enum(["person", "agent"]).optional(),
    state: z.enum(["enabled", "disabled"]).optional(),
  }),
  output: pageOf(User),
});

export const getUser = endpoint({
  name: "getUser",
  method: "GET",
  path: "/users/{id}",
  audience: "user.see",
  tag,
  summary: "One user",
  params,
  output: User,
  versioned: true,
});

const newUser = { name: UserName, handle: Handle.optional(), role: Role, scopes: ScopeRules.default([]) };

/** A person, or an agent with the person who answers for it. */
export const NewUser = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("person"), email: Email, password: Password.optional(), ...newUser }),
  z.strictObject({ kind: z.literal("agent"), sponsorId: Id, ...newUser }),
]);
export type NewUser = z.infer<typeof NewUser>;

export const createUser = endpoint({
  name: "createUser",
  secret: true,
  method: "POST",
  path: "/users",
  audience: "user.manage",
  tag,
  summary: "Create a person, or an agent with its sponsor",
  body: NewUser,
  output: User,
  status: 201,
  refusals: ["conflict", "rule-broken"],
});

export const editUser = endpoint({
  name: "editUser",
  method: "PATCH",
  path: "/users/{id}",
  audience: "user.manage",
  tag,
  summary: "Change a user's name, e-mail address or handle",
  params,
  body: z.strictObject({ name: UserName.optional(), email: Email.optional(), handle: Handle.optional() }),
  output: User,
  versioned: true,
  refusals: ["conflict", "rule-broken", "item-overtaken"],
});

export const setRole = endpoint({
  name: "setRole",
  method: "PUT",
  path: "/users/{id}/role",
  audience: "user.manage",
  tag,
  summary: "Give a user another role",
  description:
    "Counts with their next request. The last enabled admin keeps theirs; an agent never exceeds its sponsor.",
  params,
  body: z.strictObject({ role: Role }),
  output: User,
  versioned: true,
  refusals: ["rule-broken", "item-overtaken"],
});

export const setScopes = endpoint({
  name: "setScopes",
  method: "PUT",
  path: "/users/{id}/scopes",
  audience: "user.manage",
  tag,
  summary: "Say what a user coordinates; no rule means everything",
  params,
  body: z.strictObject({ scopes: ScopeRules }),
  output: User,
  versioned: true,
  refusals: ["item-overtaken"],
});

export const disableUser = endpoint({
  name: "disableUser",
  method: "POST",
  path: "/users/{id}/disablement",
  audience: "user.disable",
  tag,
  summary: "Disable a user: ends their sessions, tokens and invitations, and stops their agents",
  params,
  output: User,
  versioned: true,
  refusals: ["rule-broken", "item-overtaken"],
});

export const enableUser = endpoint({
  name: "enableUser",
  method: "DELETE",
  path: "/users/{id}/disablement",
  audience: "user.manage",
  tag,
  summary: "Enable a disabled user",
  params,
  output: User,
  versioned: true,
  refusals: ["item-overtaken"],
});

export const findPeople = endpoint({
  name: "findPeople",
  method: "GET",
  path: "/people",
  audience: "item.see",
  tag,
  summary: "People and agents by part of their name or handle, 20 at most",
  query: z.strictObject({ search: Search.optional() }),
  output: z.object({ data: z.array(Person) }),
});
