import "server-only";
import { chargeAttempt } from "@/lib/accounts/attempts";
import { findOffer } from "@/lib/accounts/find-invitations";
import type { InvitationOffer } from "@/lib/accounts/invitation";
import { AppError } from "@/lib/errors";
import { addressHeader } from "@/lib/http/rate-limit";

/** What an invitation page shows; null for a link that opens nothing, and for a caller who tried too many. */
export async function readOffer(token: string, headers: Headers): Promise<InvitationOffer | null> {
  try {
    await chargeAttempt("invitation", headers.get(addressHeader) ?? "unknown");
  } catch (error) {
    if (error instanceof AppError && error.code === "too-many-requests") return null;
    throw error;
  }
  return findOffer(token);
}
