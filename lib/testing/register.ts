import type { Role } from "@/lib/access/roles";
import type { ScopeRule } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import { sql, statement } from "@/lib/db/sql";
import { createItem } from "@/lib/items/create-item";
import { NewItem } from "@/lib/items/endpoints";
import type { Item } from "@/lib/items/item";

const insertUser = statement(
  "test_insert_user",
  `insert into users (id, kind, email, name, handle, role, sponsor_id, created_at)
   values ($1, $2::user_kind, $3, $4, $5, $6::role, $7, $8)`,
);
const insertScope = statement(
  "test_insert_scope",
  "insert into scopes (user_id, kind, value) values ($1, $2::scope_kind, $3)",
);

type Cast = { name?: string; kind?: Viewer["kind"]; scopes?: ScopeRule[]; sponsor?: Viewer };

let cast = 0;

/** A user of this role, in the database, as the viewer that a request of theirs would have. */
export async function signedIn(
  role: Role,
  { name, kind = "person", scopes = [], sponsor }: Cast = {},
): Promise<Viewer> {
  cast += 1;
  const id = createId("usr", now());
  const handle = `${role.replace("_", "-")}-${cast}-${id.slice(-6)}`;
  const shown = name ?? `${role} ${cast}`;
  const email = kind === "person" ? `${handle}@example.org` : null;
  await sql.rows(insertUser, [id, kind, email, shown, handle, role, sponsor?.id ?? null, now()]);
  for (const rule of scopes) await sql.rows(insertScope, [id, rule.kind, rule.value]);
  return { id, name: shown, handle, kind, role, sponsorId: sponsor?.id ?? null, scopes, token: null, sessionId: null };
}

/** An item that this viewer reported, with what the test cares about. */
export async function reported(viewer: Viewer, fields: Partial<typeof NewItem._zod.input> = {}): Promise<Item> {
  return createItem(viewer, NewItem.parse({ title: "Session tokens never expire", ...fields }));
}
