import type { Role } from "@/lib/access/roles";
import type { ScopeRule } from "@/lib/access/scope";

/** What a token may do at most: read, write items, or manage the installation. */
export const tokenScopes = ["read", "write", "manage"] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** Who asks. `role` is what counts: an agent's own, capped by its sponsor's. */
export type Viewer = {
  id: string;
  name: string;
  handle: string;
  kind: "person" | "agent" | "system";
  role: Role;
  /** The sponsor of an agent. */
  sponsorId: string | null;
  /** Empty means everything. */
  scopes: readonly ScopeRule[];
  /** Null when signed in by the browser; else what the token is limited to. */
  token: { id: string; scopes: readonly TokenScope[] } | null;
  sessionId: string | null;
};
