import type { Role } from "@/lib/access/roles";
import type { ScopeRule } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { freeHandle } from "@/lib/accounts/free-handle";
import { hashPassword } from "@/lib/accounts/passwords";
import { nameOf, presentUser, type UserRow, userSelect } from "@/lib/accounts/present-user";
import { type Doer, recordAccountEvent } from "@/lib/accounts/record";
import { assertCan, assertMayGiveRole, assertWithinSponsor } from "@/lib/accounts/role-rules";
import { refuseTaken } from "@/lib/accounts/taken";
import type { User } from "@/lib/accounts/user";
import type { NewUser } from "@/lib/accounts/user-endpoints";
import { now } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import { type PrismaTx, prisma } from "@/lib/db/prisma";
import { AppError } from "@/lib/errors";

/** Creates a person, or an agent with its sponsor. */
export async function createUser(viewer: Viewer, input: NewUser): Promise<User> {
  assertCan(viewer, "user.manage");
  assertMayGiveRole(viewer, input.role);
  const passwordHash = input.kind === "person" && input.password ? await hashPassword(input.password) : null;
  const write = prisma().$transaction(async (tx) => {
    const sponsor = input.kind === "agent" ? await findSponsor(tx, input.sponsorId) : null;
    assertWithinSponsor(input.role, sponsor);
    return presentUser(
      await insertUser(tx, viewer, {
        kind: input.kind,
        name: input.name,
        email: input.kind === "person" ? input.email : null,
        handle: input.handle ?? null,
        role: input.role,
        scopes: input.scopes,
        sponsor,
        passwordHash,
      }),
    );
  });
  return refuseTaken(write);
}

type UserColumns = {
  kind: "person" | "agent";
  name: string;
  email: string | null;
  /** Null makes one from the name. */
  handle: string | null;
  role: Role;
  scopes: readonly ScopeRule[];
  sponsor: { id: string; name: string } | null;
  passwordHash: string | null;
};

/** Writes a new user and its event; who may is the caller's to decide. A null doer is the user themselves. */
export async function insertUser(tx: PrismaTx, doer: Doer | null, columns: UserColumns): Promise<UserRow> {
  const { kind, name, email, role, sponsor, passwordHash } = columns;
  const at = now();
  const row = await tx.user.create({
    data: {
      id: createId("usr", at),
      kind,
      name,
      email,
      role,
      passwordHash,
      sponsorId: sponsor?.id ?? null,
      handle: columns.handle ?? (await freeHandle(tx, name)),
      createdAt: at,
      scopes: { create: distinct(columns.scopes) },
    },
    select: userSelect,
  });
  const payload = { user: nameOf(row), role, sponsor: sponsor && nameOf(sponsor) };
  await recordAccountEvent(tx, doer ?? { id: row.id, kind, sponsorId: null }, "user.created", payload);
  return row;
}

/** The rules of a scope, each once. */
export function distinct(scopes: readonly ScopeRule[]): ScopeRule[] {
  return [...new Map(scopes.map((rule) => [`${rule.kind} ${rule.value}`, rule])).values()];
}

async function findSponsor(tx: PrismaTx, id: string) {
  const sponsor = await tx.user.findFirst({
    where: { id, kind: "person", disabledAt: null },
    select: { id: true, name: true, role: true },
  });
  if (sponsor) return sponsor;
  const message = "The sponsor of an agent must be an enabled person.";
  throw new AppError("rule-broken", { message, fields: [{ path: "sponsorId", message }] });
}
