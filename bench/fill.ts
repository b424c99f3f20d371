import { generateNKeysBetween } from "fractional-indexing";
import { Client } from "pg";

/** Adds items up to `count`, skewed as real registers are: most resolved, few open; a tenth of the people hold most. */
export async function fillRegister(url: string, count: number): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ value: number }>("select value from counters where name = 'item'");
  const from = (rows[0]?.value ?? 0) + 1;
  if (from === 1) await addPeople(client);
  await client.query('create temporary table places (place int, rank varchar collate "C")');
  const ranks = generateNKeysBetween(null, null, count).slice(from - 1);
  await client.query("insert into places select o + $2 - 1, r from unnest($1::text[]) with ordinality as u(r, o)", [
    ranks,
    from,
  ]);
  await client.query(insertItems);
  await client.query(insertLocations, [from]);
  await client.query("update counters set value = $1 where name = 'item'", [count]);
  await client.query("analyze");
  await client.end();
}

async function addPeople(client: Client): Promise<void> {
  await client.query(`
    insert into users (id, kind, email, name, handle, role, created_at)
    select 'usr_bench_' || g, 'person', 'bench' || g || '@example.org', 'Bench ' || g, 'bench-' || g, 'coordinator', now()
    from generate_series(1, 50) g`);
}

const insertItems = `
  insert into items (number, title, description, status, priority, category_id, layer, domain, effort_hours, labels,
    reporter_id, assignee_id, source, found_on, triaged_at, started_at, resolved_at, clock_started_at, due_at, path, rank,
    created_at, updated_at)
  select place,
    (array['Slow','Missing','Duplicated','Hard-coded','Unchecked','Leaking','Blocking','Stale'])[1 + place % 8] || ' ' ||
    (array['query','handler','retry loop','cache key','migration','timeout','feature flag','health check'])[1 + (place / 8) % 8] ||
    ' in ' || (array['billing','search','harbour map','arrivals','exports','sign-in'])[1 + (place / 64) % 6] || ' ' || place,
    repeat('What happens, where it was seen and what it would take. ', 1 + place % 12),
    (case when place % 20 < 17 then 'resolved' when place % 20 < 19 then 'open' else 'in_progress' end)::status,
    (array['P1','P2','P2','P3','P3','P3','P2','P3','P3','P0'])[1 + (place / 3) % 10]::priority,
    (select id from categories order by id offset place % 13 limit 1),
    'api_routes', (array['platform','engine','frontend','quality'])[1 + place % 4], 1 + place % 16,
    case when place % 5 = 0 then array['sweep', 'q' || place % 4] else '{}'::text[] end,
    'usr_bench_1', case when place % 4 = 0 then null else 'usr_bench_' || (1 + (place * place) % 50) end,
    'by_hand', date '2024-01-01' + place % 900, timestamptz '2024-01-01' + place * interval '5 minutes', null,
    case when place % 20 < 17 then timestamptz '2025-01-01' + place * interval '4 minutes' end,
    timestamptz '2026-01-01', timestamptz '2026-11-01' + place % 90 * interval '1 day',
    'src/' || (array['billing','search','map'])[1 + place % 3] || '/module_' || place % 300 || '.ts', rank,
    timestamptz '2024-01-01' + place * interval '5 minutes', timestamptz '2025-06-01' + place * interval '3 minutes'
  from places`;

const insertLocations = `
  insert into locations (id, item_number, position, path, start_line, end_line)
  select 'loc_bench_' || i.number || '_' || p, i.number, p, i.path, 10 * p + 1, 10 * p + 8
  from items i cross join generate_series(0, 1) p where i.number >= $1 and (p = 0 or i.number % 3 = 0)`;
