import { joinByInvitation } from "@/lib/accounts/accept-invitation";
import { openInvitations } from "@/lib/accounts/present-invitation";
import { nameOf } from "@/lib/accounts/present-user";
import { recordAccountEvent } from "@/lib/accounts/record";
import { Email, nameLengthMax } from "@/lib/accounts/user";
import { now } from "@/lib/clock";
import { type PrismaTx, prisma } from "@/lib/db/prisma";

/** Who somebody is at a provider; `provider` also tells one issuer from another. */
export type ProvenIdentity = {
  provider: string;
  /** How the history names the provider. */
  providerName: string;
  subject: string;
  /** Null unless the provider says that it has verified the address. */
  verifiedEmail: string | null;
  name: string | null;
};

/**
 * The user a provider's identity may sign in as: the one it belongs to, else the one its verified address belongs to,
 * else the one an open invitation to that address makes. Null when there is none, or they are disabled.
 */
export async function admitIdentity(identity: ProvenIdentity): Promise<{ id: string } | null> {
  return prisma().$transaction(async (tx) => {
    await lockIdentity(tx, identity);
    const { provider, subject } = identity;
    const known = await tx.identity.findUnique({
      where: { provider_subject: { provider, subject } },
      include: { user: true },
    });
    if (known) return known.user.disabledAt === null ? { id: known.userId } : null;
    const user = (await findByVerifiedEmail(tx, identity)) ?? (await joinInvited(tx, identity));
    if (user === null) return null;
    await tx.identity.create({ data: { provider, subject, userId: user.id, createdAt: now() } });
    const doer = { id: user.id, kind: "person", sponsorId: null } as const;
    await recordAccountEvent(tx, doer, "user.identity-linked", {
      user: nameOf(user),
      provider: identity.providerName,
    });
    return { id: user.id };
  });
}

/** The user an identity was admitted as. */
export async function findIdentityUser(provider: string, subject: string): Promise<{ id: string } | null> {
  const known = await prisma().identity.findFirst({ where: { provider, subject, user: { disabledAt: null } } });
  return known && { id: known.userId };
}

/** Two sign-ins of one identity at the same time come one after the other. */
async function lockIdentity(tx: PrismaTx, { provider, subject }: ProvenIdentity): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`identity ${provider} ${subject}`}))`;
}

/**
 * Somebody who has an identity of this provider already is not given a second one: the provider may have handed the
 * address to another person.
 */
async function findByVerifiedEmail(tx: PrismaTx, identity: ProvenIdentity) {
  const email = Email.safeParse(identity.verifiedEmail);
  if (!email.success) return null;
  return tx.user.findFirst({
    where: {
      email: email.data,
      kind: "person",
      disabledAt: null,
      identities: { none: { provider: identity.provider } },
    },
  });
}

async function joinInvited(tx: PrismaTx, identity: ProvenIdentity) {
  const email = Email.safeParse(identity.verifiedEmail);
  if (!email.success) return null;
  if (await tx.user.findUnique({ where: { email: email.data }, select: { id: true } })) return null;
  const which = { email: email.data };
  const invitation = await tx.invitation.findFirst({ where: { AND: [which, openInvitations()] } });
  if (invitation === null) return null;
  const name = (invitation.name ?? identity.name ?? email.data).slice(0, nameLengthMax);
  return joinByInvitation(tx, which, { name, passwordHash: null });
}
