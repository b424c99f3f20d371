import { z } from "zod";
import { Role } from "@/lib/access/roles";
import { ScopeRule } from "@/lib/access/scope";
import { tokenScopes } from "@/lib/access/viewer";
import { ActorRef } from "@/lib/accounts/actor";

/** Longest texts of an account, in characters; the columns carry the same caps. */
export const emailLengthMax = 254;
export const nameLengthMax = 80;
export const handleLengthMax = 40;
export const passwordLengthMin = 10;
export const passwordLengthMax = 200;
export const scopesMax = 50;

/** Kept in lower case; whether it exists is proved by the invitation or the provider, not by its spelling. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(emailLengthMax)
  .regex(/^[^\s@]+@[^\s@]+$/, "Give an e-mail address, such as ada@example.org");
export const UserName = z.string().trim().min(1, "Give a name").max(nameLengthMax);
/** What `@name` in a comment names. */
export const Handle = z
  .string()
  .trim()
  .toLowerCase()
  .max(handleLengthMax)
  .regex(/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/, "Use letters and digits, with single dots, hyphens or underscores between");
export const Password = z
  .string()
  .min(passwordLengthMin, `A password has at least ${passwordLengthMin} characters`)
  .max(passwordLengthMax);
export const ScopeRules = z.array(ScopeRule).max(scopesMax);
export const TokenScopes = z.array(z.enum(tokenScopes)).min(1, "Choose at least one scope").max(tokenScopes.length);

const moment = z.iso.datetime();

/** A user as those who look after users see them. */
export const User = z
  .object({
    id: z.string(),
    kind: z.enum(["person", "agent"]),
    name: z.string(),
    handle: z.string(),
    email: z.string().nullable(),
    role: Role,
    effectiveRole: Role.meta({ description: "What counts: an agent's role, capped by its sponsor's" }),
    sponsor: ActorRef.nullable(),
    scopes: z.array(ScopeRule),
    disabledAt: moment.nullable(),
    createdAt: moment,
    version: z.int(),
  })
  .meta({ id: "User" });
export type User = z.infer<typeof User>;

/** The viewer, as they see themselves. */
export const Me = z
  .object({
    id: z.string(),
    kind: z.enum(["person", "agent", "system"]),
    name: z.string(),
    handle: z.string(),
    email: z.string().nullable(),
    role: Role,
    sponsorId: z.string().nullable(),
    scopes: z.array(ScopeRule),
    token: z.object({ id: z.string(), scopes: z.array(z.enum(tokenScopes)) }).nullable(),
    hasPassword: z.boolean(),
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof Me>;

/** Somebody an item may be assigned to or a comment may name. */
export const Person = ActorRef.extend({ handle: z.string() }).meta({ id: "Person" });
export type Person = z.infer<typeof Person>;
