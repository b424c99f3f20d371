/**
 * The columns and joins of a card or a row over `page` (item numbers in order). Everything an item shows comes with it,
 * so the number of statements never depends on the number of items.
 */
export const summaryColumns = `
  i.number, i.version, i.title, i.status, i.priority, i.category_id, c.name as category, i.layer, i.domain,
  i.resolution, i.resolution_reason, i.regression_test, i.risk, i.test_kind, i.effort_hours, i.labels,
  i.reporter_id, r.name as reporter_name, r.kind as reporter_kind,
  i.assignee_id, a.name as assignee_name, a.kind as assignee_kind,
  i.duplicate_of, i.merged_into, i.found_on, i.triaged_at, i.started_at, i.resolved_at, i.clock_started_at, i.due_at,
  i.former_priorities, i.clock_history, i.accepted_until, i.snoozed_until, i.snoozed_for_code, i.path, i.rank, i.created_at, i.updated_at,
  coalesce(at.paths, '{}') as paths, coalesce(at.count, 0)::int as location_count, at.start_line, at.end_line,
  coalesce(pr.list, '[]') as pull_requests, coalesce(wait.numbers, '{}') as blocked_by,
  coalesce(asked.count, 0)::int as proposals, coalesce(said.count, 0)::int as comments`;

/** Joins for `summaryColumns`; expects `items i`. */
export const summaryJoins = `
  join users r on r.id = i.reporter_id
  left join users a on a.id = i.assignee_id
  left join categories c on c.id = i.category_id
  left join lateral (
    select array_agg(l.path order by l.position) as paths, count(*) as count,
           (array_agg(l.start_line order by l.position))[1] as start_line,
           (array_agg(l.end_line order by l.position))[1] as end_line
    from locations l where l.item_number = i.number) at on true
  left join lateral (
    select json_agg(json_build_object('repository', p.repository, 'number', p.number, 'relation', p.relation,
             'state', p.state, 'url', p.url, 'title', p.title) order by p.number) as list
    from item_pull_requests p where p.item_number = i.number) pr on true
  left join lateral (
    select array_agg(d.blocker_number order by d.blocker_number) as numbers
    from dependencies d join items b on b.number = d.blocker_number
    where d.blocked_number = i.number and b.status <> 'resolved') wait on true
  left join lateral (
    select count(*) as count from proposals q where q.item_number = i.number and q.state = 'open') asked on true
  left join lateral (
    select count(*) as count from comments m where m.item_number = i.number and m.deleted_at is null) said on true`;

const reference = (alias: string) =>
  `json_build_object('number', ${alias}.number, 'title', ${alias}.title, 'status', ${alias}.status, 'priority', ${alias}.priority)`;

const actor = `json_build_object('id', u.id, 'name', u.name, 'kind', u.kind)`;

/** What an item's own page shows beyond its summary. */
export const detailColumns = `
  i.description, i.source, i.source_ref,
  (select coalesce(json_agg(json_build_object('id', l.id, 'repository', l.repository, 'path', l.path, 'startLine', l.start_line,
     'endLine', l.end_line, 'excerpt', l.excerpt) order by l.position), '[]')
   from locations l where l.item_number = i.number) as locations,
  (select ${reference("o")} from items o where o.number = i.duplicate_of) as original,
  (select ${reference("o")} from items o where o.number = i.merged_into) as merge_target,
  (select coalesce(json_agg(${reference("o")} order by o.number), '[]') from items o
   where o.duplicate_of = i.number or o.merged_into = i.number) as duplicates,
  (select coalesce(json_agg(${reference("o")} order by o.number), '[]')
   from dependencies d join items o on o.number = d.blocked_number where d.blocker_number = i.number) as blocks,
  (select coalesce(json_agg(${reference("o")} order by o.number), '[]')
   from dependencies d join items o on o.number = d.blocker_number where d.blocked_number = i.number) as waits_for,
  (select json_build_object('by', ${actor}, 'at', s.at, 'reason', s.reason, 'until', s.until)
   from acceptances s join users u on u.id = s.by_id
   where s.item_number = i.number and s.ended_at is null order by s.at desc limit 1) as acceptance,
  (select json_build_object('by', ${actor}, 'at', s.at, 'reason', s.reason, 'until', s.until,
     'untilCodeChanges', s.until_code_changes)
   from snoozes s join users u on u.id = s.by_id
   where s.item_number = i.number and s.ended_at is null order by s.at desc limit 1) as snooze`;
