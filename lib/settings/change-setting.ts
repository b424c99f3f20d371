import { now } from "@/lib/clock";
import { statement, type Tx, transaction } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { readKept } from "@/lib/settings/read-settings";
import { recomputeDueDates } from "@/lib/settings/recompute-due-dates";
import { type Changer, recordSettingsEvent } from "@/lib/settings/record";
import type { Kept, SettingKind } from "@/lib/settings/setting";

// A setting that nobody has changed has no row to lock.
const lockSetting = statement(
  "lock_setting",
  "select pg_advisory_xact_lock(hashtextextended('setting:' || $1, 0))::text",
);
const writeSetting = statement(
  "write_setting",
  `insert into settings (key, value, version, updated_at) values ($1, $2::jsonb, $3, $4)
   on conflict (key) do update set value = excluded.value, version = excluded.version, updated_at = excluded.updated_at`,
);

type Change<Value> = { value: Value; ifMatch: number | null };

/** Changes a setting; 412 with the value in force when it was overtaken. The same value again changes nothing. */
export async function changeSetting<Value>(
  changer: Changer,
  kind: SettingKind<Value>,
  { value, ifMatch }: Change<Value>,
): Promise<Kept<Value>> {
  return transaction(async (tx) => {
    await tx.rows(lockSetting, [kind.key]);
    const before = await readKept(kind, tx);
    if (ifMatch !== null && ifMatch !== before.version) throw overtaken(kind, before, ifMatch);
    if (JSON.stringify(before.value) === JSON.stringify(value)) return before;
    return write(tx, changer, kind, { before, value });
  });
}

/** Changes a setting that due dates hang on, and works them out again; says how many moved. */
export async function changeTimeSetting<Value>(
  changer: Changer,
  kind: SettingKind<Value>,
  change: Change<Value>,
): Promise<Kept<Value> & { dueDatesMoved: number }> {
  const kept = await changeSetting(changer, kind, change);
  return { ...kept, dueDatesMoved: await recomputeDueDates(changer) };
}

async function write<Value>(
  tx: Tx,
  changer: Changer,
  { key }: SettingKind<Value>,
  { before, value }: { before: Kept<Value>; value: Value },
): Promise<Kept<Value>> {
  const at = now();
  const version = before.version + 1;
  await tx.rows(writeSetting, [key, JSON.stringify(value), version, at]);
  await recordSettingsEvent(tx, changer, "settings.changed", { key, from: before.value, to: value });
  return { value, version, updatedAt: at.toISOString() };
}

function overtaken<Value>(kind: SettingKind<Value>, current: Kept<Value>, expected: number): AppError {
  return new AppError("item-overtaken", {
    message: `Somebody changed ${kind.words} first: it is at version ${current.version}, and this change was made against version ${expected}.`,
    extra: { current },
  });
}
