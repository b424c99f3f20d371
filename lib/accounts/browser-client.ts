import { renewAccess } from "@/lib/accounts/access-renewal";
import { createClient } from "@/lib/http/call";

/**
 * Calls the API from the browser. An access that has run out is renewed and the call made again before anybody hears
 * of it; for a session that has ended the page offers to sign in, and the call throws as usual.
 */
export const call = createClient({ renew: async () => (await renewAccess()).state === "renewed" });

/** Calls what anybody may call: a session that has ended is no reason to refuse, so the call is made again without it. */
export const callAsAnyone = createClient({ renew: async () => (await renewAccess()).state !== "unreachable" });
