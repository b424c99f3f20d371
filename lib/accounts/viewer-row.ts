import { lowerRole, type Role } from "@/lib/access/roles";
import type { ScopeRule } from "@/lib/access/scope";
import type { TokenScope, Viewer } from "@/lib/access/viewer";
import { firstRow, sql, statement } from "@/lib/db/sql";

type UserColumns = {
  id: string;
  name: string;
  handle: string;
  kind: Viewer["kind"];
  role: Role;
  disabled_at: Date | null;
  sponsor_id: string | null;
  sponsor_role: Role | null;
  sponsor_disabled_at: Date | null;
  scope_rules: ScopeRule[];
  sponsor_scope_rules: ScopeRule[];
};

/** A session with whose it is. */
export type SessionRow = UserColumns & { session_id: string; revoked_at: Date | null; expires_at: Date };

/** A token with whose it is. */
export type TokenRow = UserColumns & {
  token_id: string;
  revoked_at: Date | null;
  expires_at: Date;
  last_used_at: Date | null;
  token_scopes: TokenScope[];
};

const userColumns = `
  u.id, u.name, u.handle, u.kind::text as kind, u.role::text as role, u.disabled_at, u.sponsor_id,
  p.role::text as sponsor_role, p.disabled_at as sponsor_disabled_at,
  coalesce((select json_agg(json_build_object('kind', s.kind, 'value', s.value) order by s.kind, s.value)
            from scopes s where s.user_id = u.id), '[]'::json) as scope_rules,
  coalesce((select json_agg(json_build_object('kind', s.kind, 'value', s.value) order by s.kind, s.value)
            from scopes s where s.user_id = u.sponsor_id and p.role <> 'admin'), '[]'::json) as sponsor_scope_rules`;

const findBySession = statement(
  "find_viewer_by_session",
  `select b.id as session_id, b.revoked_at, b.expires_at, ${userColumns}
   from sessions b join users u on u.id = b.user_id left join users p on p.id = u.sponsor_id
   where b.id = $1`,
);
const findByToken = statement(
  "find_viewer_by_token",
  `select t.id as token_id, t.revoked_at, t.expires_at, t.last_used_at, t.scopes as token_scopes, ${userColumns}
   from api_tokens t join users u on u.id = t.user_id left join users p on p.id = u.sponsor_id
   where t.token_hash = $1`,
);

/** The session of this id and its user, in one statement. */
export function findSessionRow(sessionId: string): Promise<SessionRow | null> {
  return firstRow<SessionRow>(sql, findBySession, [sessionId]);
}

/** The token with this hash and its owner, in one statement. */
export function findTokenRow(hash: string): Promise<TokenRow | null> {
  return firstRow<TokenRow>(sql, findByToken, [hash]);
}

/** Whether the user may act: enabled, no system, and for an agent with an enabled sponsor. */
export function isInForce(row: UserColumns): boolean {
  if (row.kind === "system" || row.disabled_at !== null) return false;
  return row.kind === "person" || (row.sponsor_role !== null && row.sponsor_disabled_at === null);
}

/** Row → viewer; an agent's role is capped by its sponsor's. */
export function presentViewer(row: UserColumns, through: Pick<Viewer, "token" | "sessionId">): Viewer {
  return {
    id: row.id,
    name: row.name,
    handle: row.handle,
    kind: row.kind,
    role: row.sponsor_role === null ? row.role : lowerRole(row.role, row.sponsor_role),
    sponsorId: row.sponsor_id,
    scopes: scopesOf(row),
    ...through,
  };
}

/** A rule under which nothing falls. */
const nothing: ScopeRule = { kind: "domain", value: "-" };

/** An agent coordinates no more than its sponsor: its own rules count as far as they are its sponsor's too. */
function scopesOf({ scope_rules: own, sponsor_scope_rules: sponsors }: UserColumns): ScopeRule[] {
  if (sponsors.length === 0) return own;
  if (own.length === 0) return sponsors;
  const shared = own.filter((rule) => sponsors.some(({ kind, value }) => kind === rule.kind && value === rule.value));
  return shared.length > 0 ? shared : [nothing];
}
