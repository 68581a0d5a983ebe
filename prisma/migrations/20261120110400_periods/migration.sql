-- Periods: opening, rules per kind of unit, extensions, outages, who must report, closing.
-- All of it belongs to reviewers of the province.

-- The period, if it is of the actor's province.
create function app.own_period(a app.actor, p_period uuid) returns period
language plpgsql as $$
declare
  p period;
begin
  select * into p from period where id = p_period and province_id = a.province_id for no key update;
  if not found then perform app.fail('CC404', 'period'); end if;
  return p;
end $$;

create function app.own_open_period(a app.actor, p_period uuid) returns period
language plpgsql as $$
declare
  p period := app.own_period(a, p_period);
begin
  if p.closed_at is not null then perform app.fail('CC409', 'period_closed'); end if;
  return p;
end $$;

-- The reports that units owe in this period and do not have yet: one `unit` sheet for each unit of a kind
-- with a rule, valid at the end of its window and not excused; one `province` sheet for each lead agency
-- among them; the consolidated one. p_unit: only this unit's. Answers how many were made.
create function app.make_reports(p period, p_unit uuid default null) returns integer
language plpgsql as $$
declare
  v_count integer;
begin
  insert into report (province_id, period_id, unit_id, unit_kind, sheet, template_id)
  select p.province_id, p.id, u.id, u.kind, s.sheet, pr.template_id
  from period_rule pr
  join unit u on u.province_id = p.province_id and u.kind = pr.unit_kind
    and u.valid_from <= pr.window_to and (u.valid_to is null or u.valid_to >= pr.window_to)
  join lateral (
    select 'consolidated' as sheet where u.kind = 'tinh'
    union all select 'unit' where u.kind <> 'tinh'
    union all select 'province' where u.kind <> 'tinh'
      and exists (select from lead_agency l where l.province_id = p.province_id and l.unit_id = u.id)
  ) s on true
  where pr.period_id = p.id and (p_unit is null or u.id = p_unit)
    and not exists (select from assignment x where x.period_id = p.id and x.unit_id = u.id and not x.required)
  on conflict (province_id, period_id, unit_id, sheet) do nothing;
  get diagnostics v_count = row_count;
  return v_count;
end $$;

-- A lead agency named after the opening gets its sheet for the whole province in the periods still open.
create function app.give_province_sheets() returns trigger
language plpgsql as $$
declare
  p period;
begin
  for p in select * from period where province_id = new.province_id and closed_at is null order by id loop
    perform app.make_reports(p, new.unit_id);
  end loop;
  return null;
end $$;
create trigger give_province_sheets after insert or update on lead_agency
  for each row execute function app.give_province_sheets();

-- p_rules: [{unitKind, templateId, windowFrom, windowTo, dueAt, stopNewAt, stopEditAt}]; the rule of kind
-- tinh is the consolidated report's and must be there.
create function app.open_period(p_membership uuid, p_kind text, p_year integer, p_ordinal integer, p_title text,
  p_window_from date, p_window_to date, p_rules jsonb)
returns uuid
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  p period;
begin
  if not exists (select from jsonb_to_recordset(p_rules) as x ("unitKind" text) where x."unitKind" = 'tinh') then
    perform app.fail('CC422', 'rule_tinh');
  end if;
  if exists (
    select from jsonb_to_recordset(p_rules) as x ("templateId" text)
    where not exists (select from template_version t
      where t.id = x."templateId" and (t.province_id is null or t.province_id = a.province_id))) then
    perform app.fail('CC422', 'template');
  end if;
  insert into period (province_id, kind, year, ordinal, title, window_from, window_to, opened_by)
  values (a.province_id, p_kind, p_year, p_ordinal, p_title, p_window_from, p_window_to, a.membership_id)
  on conflict (province_id, kind, year, ordinal) do nothing
  returning * into p;
  if not found then perform app.fail('CC409', 'period_exists'); end if;
  insert into period_rule (province_id, period_id, unit_kind, template_id, window_from, window_to, due_at,
    stop_new_at, stop_edit_at)
  select a.province_id, p.id, x."unitKind", x."templateId", x."windowFrom", x."windowTo", x."dueAt",
    x."stopNewAt", x."stopEditAt"
  from jsonb_to_recordset(p_rules) as x ("unitKind" text, "templateId" text, "windowFrom" date, "windowTo" date,
    "dueAt" timestamptz, "stopNewAt" timestamptz, "stopEditAt" timestamptz);
  perform app.write_audit(a, null, 'openPeriod',
    jsonb_build_object('period', p.id, 'kind', p_kind, 'year', p_year, 'reports', app.make_reports(p)));
  return p.id;
end $$;

-- Moves the dates of one kind of unit. Takes the locks of its reports first, so that no save that was
-- judged by the old dates is still under way.
create function app.update_period_rule(p_membership uuid, p_period uuid, p_unit_kind text, p_window_from date,
  p_window_to date, p_due_at timestamptz, p_stop_new_at timestamptz, p_stop_edit_at timestamptz)
returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  p period := app.own_open_period(a, p_period);
begin
  perform 1 from report where period_id = p.id and unit_kind = p_unit_kind order by id for no key update;
  update period_rule set window_from = p_window_from, window_to = p_window_to, due_at = p_due_at,
    stop_new_at = p_stop_new_at, stop_edit_at = p_stop_edit_at
  where period_id = p.id and unit_kind = p_unit_kind;
  if not found then perform app.fail('CC404', 'rule'); end if;
  perform app.write_audit(a, null, 'updatePeriodRule', jsonb_build_object('period', p.id, 'unitKind', p_unit_kind,
    'dueAt', app.iso(p_due_at), 'stopNewAt', app.iso(p_stop_new_at), 'stopEditAt', app.iso(p_stop_edit_at)));
end $$;

create function app.extend_deadline(p_membership uuid, p_period uuid, p_unit uuid, p_until timestamptz, p_reason text)
returns uuid
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  p period := app.own_open_period(a, p_period);
  v_id uuid;
begin
  if not exists (select from report where period_id = p.id and unit_id = p_unit) then
    perform app.fail('CC404', 'unit');
  end if;
  insert into extension (province_id, period_id, unit_id, until, reason, by_membership)
  values (a.province_id, p.id, p_unit, p_until, p_reason, a.membership_id) returning id into v_id;
  perform app.write_audit(a, null, 'extendDeadline',
    jsonb_build_object('extension', v_id, 'period', p.id, 'unit', p_unit, 'until', app.iso(p_until)));
  return v_id;
end $$;

create function app.record_outage(p_membership uuid, p_period uuid, p_began_at timestamptz, p_ended_at timestamptz,
  p_extends_to timestamptz, p_reason text)
returns uuid
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  p period := app.own_open_period(a, p_period);
  v_id uuid;
begin
  insert into outage (province_id, period_id, began_at, ended_at, extends_to, reason, by_membership)
  values (a.province_id, p.id, p_began_at, p_ended_at, p_extends_to, p_reason, a.membership_id) returning id into v_id;
  perform app.write_audit(a, null, 'recordOutage',
    jsonb_build_object('outage', v_id, 'period', p.id, 'extendsTo', app.iso(p_extends_to)));
  return v_id;
end $$;

-- "Phải báo cáo" or not, for a unit in a period. A unit that came after the opening gets its reports; one
-- that has begun to submit cannot be released, only returned or accepted.
create function app.set_assignment(p_membership uuid, p_period uuid, p_unit uuid, p_required boolean, p_reason text)
returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  p period := app.own_open_period(a, p_period);
begin
  if not exists (select from unit u join period_rule pr on pr.period_id = p.id and pr.unit_kind = u.kind
    where u.id = p_unit and u.province_id = a.province_id and u.kind <> 'tinh') then
    perform app.fail('CC404', 'unit');
  end if;
  if not p_required and coalesce(btrim(p_reason), '') = '' then perform app.fail('CC422', 'reason'); end if;
  perform 1 from report where period_id = p.id and unit_id = p_unit order by id for no key update;
  if not p_required and exists (select from report
    where period_id = p.id and unit_id = p_unit and state not in ('draft', 'notRequired')) then
    perform app.fail('CC409', 'state');
  end if;
  insert into assignment (province_id, period_id, unit_id, required, reason, by_membership)
  values (a.province_id, p.id, p_unit, p_required, nullif(btrim(p_reason), ''), a.membership_id)
  on conflict (period_id, unit_id) do update set required = excluded.required, reason = excluded.reason,
    by_membership = excluded.by_membership, at = excluded.at;
  update report set state = case when p_required then 'draft' else 'notRequired' end,
    excuse_reason = case when p_required then null else btrim(p_reason) end,
    version = version + 1, updated_at = clock_timestamp()
  where period_id = p.id and unit_id = p_unit and state = case when p_required then 'notRequired' else 'draft' end;
  if p_required then perform app.make_reports(p, p_unit); end if;
  perform app.write_audit(a, null, 'setAssignment',
    jsonb_build_object('period', p.id, 'unit', p_unit, 'required', p_required));
end $$;

-- Closing takes every report's lock before it says so: a save either came before or is refused.
create function app.close_period(p_membership uuid, p_period uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  p period := app.own_period(a, p_period);
begin
  if p.closed_at is not null then return; end if;
  perform 1 from report where period_id = p.id order by id for no key update;
  update period set closed_at = clock_timestamp() where id = p.id;
  perform app.write_audit(a, null, 'closePeriod', jsonb_build_object('period', p.id));
end $$;

-- How far each report of a period is, without its figures: reviewers see progress before anything is sent.
-- p_groups: [{reports: [id], keys: [expected item key]}].
create function app.filled_counts(p_membership uuid, p_period uuid, p_groups jsonb)
returns table (report_id uuid, filled integer, not_applicable integer)
language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
begin
  return query
    select r.id, count(*) filter (where c.state in ('value', 'none'))::integer,
      count(*) filter (where c.state = 'notApplicable')::integer
    from jsonb_to_recordset(p_groups) as g (reports uuid[], keys text[])
    join report r on r.id = any (g.reports) and r.period_id = p_period and r.province_id = a.province_id
    left join cell c on c.report_id = r.id and c.item_key = any (g.keys)
    group by r.id;
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.open_period(uuid, text, integer, integer, text, date, date, jsonb),
  app.update_period_rule(uuid, uuid, text, date, date, timestamptz, timestamptz, timestamptz),
  app.extend_deadline(uuid, uuid, uuid, timestamptz, text),
  app.record_outage(uuid, uuid, timestamptz, timestamptz, timestamptz, text),
  app.set_assignment(uuid, uuid, uuid, boolean, text),
  app.close_period(uuid, uuid), app.filled_counts(uuid, uuid, jsonb) to cchc_app;
