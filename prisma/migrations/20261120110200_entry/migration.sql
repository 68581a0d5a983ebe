-- Writing into a report: cells, sections, explanations, comments. One call does all or nothing: right,
-- relation, state, clock (after the row lock), versions, rows, history, audit, stored answer.

create function app.iso(p_at timestamptz) returns text
language sql immutable strict parallel safe as $$
  select to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

create function app.member_name(p_membership uuid) returns text
language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select p.name from membership m join person p on p.id = m.person_id where m.id = p_membership
$$;

-- own: a sheet of the actor's unit; review: a sheet of a unit of the province the actor reviews;
-- consolidate: that province's consolidated report; null: the report does not exist for this actor.
create function app.relation(a app.actor, r report) returns text
language sql immutable as $$
  select case
    when r.province_id is distinct from a.province_id then null
    when a.role in ('reviewer', 'reviewLeader') then
      case when r.sheet = 'consolidated' then 'consolidate' else 'review' end
    when a.role in ('unitStaff', 'unitLeader', 'unitClerk') and r.unit_id = a.unit_id and r.sheet <> 'consolidated'
      then 'own'
  end
$$;

-- The report, locked: every write to one report is single file, and what is checked after stays true.
create function app.lock_report(a app.actor, p_report uuid) returns report
language plpgsql as $$
declare
  r report;
begin
  select * into r from report where id = p_report and province_id = a.province_id for no key update;
  if not found or app.relation(a, r) is null then perform app.fail('CC404', 'report'); end if;
  return r;
end $$;

-- The state this act leads to. An act the role never has here is forbidden; otherwise it is not its time.
create function app.require_move(a app.actor, r report, p_act text) returns text
language plpgsql as $$
declare
  v_relation text := app.relation(a, r);
  v_to text;
begin
  select to_state into v_to from transition
  where from_state = r.state and act = p_act and relation = v_relation and role = a.role;
  if found then return v_to; end if;
  perform 1 from transition where act = p_act and relation = v_relation and role = a.role;
  if not found then perform app.fail('CC403', 'role'); end if;
  perform app.fail('CC409', 'state', jsonb_build_object('state', r.state));
  return null;
end $$;

-- Dates that hold for one unit: its kind's rule, extended by its own extensions and by outages. Runs with
-- the caller's rights, so reads may use it too.
create function app.deadlines(p_period uuid, p_unit uuid, p_unit_kind text)
returns table (window_from date, window_to date, due_at timestamptz, stop_new_at timestamptz,
  stop_edit_at timestamptz, closed_at timestamptz)
language sql stable as $$
  select pr.window_from, pr.window_to, greatest(pr.due_at, x.until),
    case when pr.stop_new_at is not null then greatest(pr.stop_new_at, x.until) end,
    case when pr.stop_edit_at is not null then greatest(pr.stop_edit_at, x.until) end,
    p.closed_at
  from public.period_rule pr
  join public.period p on p.id = pr.period_id
  left join lateral (
    select max(u.until) as until from (
      select e.until from public.extension e where e.period_id = p_period and e.unit_id = p_unit
      union all
      select o.extends_to from public.outage o where o.period_id = p_period
    ) u
  ) x on true
  where pr.period_id = p_period and pr.unit_kind = p_unit_kind
$$;

-- Refuses when the period is closed or this report may no longer be edited. Called after the lock, so
-- that closing a period (which takes every report's lock) can never pass a save that is under way.
create function app.require_open(r report) returns void
language plpgsql as $$
declare
  d record;
begin
  select * into d from app.deadlines(r.period_id, r.unit_id, r.unit_kind);
  if d.closed_at is not null then perform app.fail('CC409', 'period_closed'); end if;
  if clock_timestamp() > d.stop_edit_at then
    perform app.fail('CC409', 'stop_edit', jsonb_build_object('stopEditAt', app.iso(d.stop_edit_at)));
  end if;
end $$;

-- May this actor write into this report now? The consolidated report has no deadline of its own: its
-- narrative is open except while a run of it is being signed.
create function app.require_entry(a app.actor, r report) returns void
language plpgsql as $$
begin
  if app.relation(a, r) = 'consolidate' then
    if exists (select from consolidation_run where report_id = r.id and state = 'signing') then
      perform app.fail('CC409', 'signing');
    end if;
  else
    perform app.require_move(a, r, 'save');
    perform app.require_open(r);
  end if;
end $$;

-- The answer already given to this op, or null. The same op with another payload is refused.
create function app.stored_answer(p_report uuid, p_op text, p_payload_hash text) returns jsonb
language plpgsql as $$
declare
  o save_op;
begin
  select * into o from save_op where report_id = p_report and op_id = p_op;
  if not found then return null; end if;
  if o.payload_hash <> p_payload_hash then perform app.fail('CC411', 'op'); end if;
  return o.answer;
end $$;

-- A stored cell as the view StoredCell.
create function app.cell_json(c cell) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select jsonb_build_object('key', c.item_key, 'version', c.version, 'state', c.state, 'value', c.value::text,
    'text', c.text, 'note', c.note, 'asOf', c.as_of, 'raw', c.raw, 'problem', c.problem,
    'parts', case when c.numerator is not null then
      jsonb_build_object('numerator', c.numerator::text, 'denominator', c.denominator::text) end,
    'how', c.how, 'updatedAt', app.iso(c.updated_at), 'updatedBy', coalesce(app.member_name(c.updated_by), ''))
$$;

-- p_cells: [{key, baseVersion, state, value, text, note, asOf, numerator, denominator, raw, problem, how}].
-- Answers {results: [saved | conflict], savedAt, version}. A cell that already says the same is "saved"
-- whatever its base version: two people who agree are not in conflict.
create function app.save_cells(p_membership uuid, p_report uuid, p_op text, p_payload_hash text, p_cells jsonb)
returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting(p_membership);
  r report := app.lock_report(a, p_report);
  v_answer jsonb := app.stored_answer(p_report, p_op, p_payload_hash);
  v_now timestamptz;
  v_saved integer;
  v_results jsonb;
begin
  if v_answer is not null then return v_answer; end if;
  if r.sheet = 'consolidated' then perform app.fail('CC403', 'sheet'); end if;
  perform app.require_entry(a, r);
  v_now := clock_timestamp();

  with input as (
    select * from jsonb_to_recordset(p_cells) as x (key text, "baseVersion" integer, state text, value numeric,
      text text, note text, "asOf" date, numerator numeric, denominator numeric, raw text, problem text, how text)
  ), judged as (
    select i.*, coalesce(c.version, 0) as stored, c as theirs,
      case
        when c.version is not null
          and (c.state, c.value, c.text, c.note, c.as_of, c.numerator, c.denominator, c.raw, c.problem)
            is not distinct from
              (i.state, i.value, i.text, i.note, i."asOf", i.numerator, i.denominator, i.raw, i.problem) then 'same'
        -- Where nothing is stored there is nothing to overwrite, whatever the base says.
        when c.version is null or c.version = i."baseVersion" then 'save'
        else 'conflict'
      end as verdict
    from input i left join cell c on c.report_id = r.id and c.item_key = i.key
  ), kept as (
    insert into cell as t (province_id, report_id, item_key, version, state, value, text, note, as_of, numerator,
      denominator, raw, problem, how, updated_by, updated_at)
    select r.province_id, r.id, key, stored + 1, state, value, text, note, "asOf", numerator, denominator, raw,
      problem, how, a.membership_id, v_now
    from judged where verdict = 'save'
    on conflict (report_id, item_key) do update set version = excluded.version, state = excluded.state,
      value = excluded.value, text = excluded.text, note = excluded.note, as_of = excluded.as_of,
      numerator = excluded.numerator, denominator = excluded.denominator, raw = excluded.raw,
      problem = excluded.problem, how = excluded.how, updated_by = excluded.updated_by,
      updated_at = excluded.updated_at
  ), history as (
    insert into cell_history (province_id, report_id, item_key, version, state, value, text, note, as_of,
      numerator, denominator, raw, problem, how, updated_by, updated_at)
    select r.province_id, r.id, key, stored + 1, state, value, text, note, "asOf", numerator, denominator, raw,
      problem, how, a.membership_id, v_now
    from judged where verdict = 'save'
  )
  select count(*) filter (where verdict = 'save'),
    coalesce(jsonb_agg(case verdict
      when 'conflict' then jsonb_build_object('key', key, 'outcome', 'conflict', 'theirs', app.cell_json(theirs))
      when 'same' then jsonb_build_object('key', key, 'outcome', 'saved', 'version', stored)
      else jsonb_build_object('key', key, 'outcome', 'saved', 'version', stored + 1)
    end), '[]')
  into v_saved, v_results from judged;

  if v_saved > 0 then
    update report set version = version + 1, updated_at = v_now where id = r.id;
    perform app.write_audit(a, r.id, 'saveCells',
      jsonb_build_object('op', p_op, 'payload', p_payload_hash, 'cells', v_saved));
  end if;
  v_answer := jsonb_build_object('results', v_results, 'savedAt', app.iso(v_now),
    'version', r.version + (v_saved > 0)::integer);
  insert into save_op (report_id, op_id, province_id, payload_hash, answer)
  values (r.id, p_op, r.province_id, p_payload_hash, v_answer);
  return v_answer;
end $$;

-- A section's heading and text; base version 0 for one never written.
create function app.save_section(p_membership uuid, p_report uuid, p_op text, p_payload_hash text, p_path text,
  p_base_version integer, p_heading text, p_body jsonb)
returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting(p_membership);
  r report := app.lock_report(a, p_report);
  v_answer jsonb := app.stored_answer(p_report, p_op, p_payload_hash);
  v_now timestamptz;
  s narrative_section;
  v_version integer;
begin
  if v_answer is not null then return v_answer; end if;
  if r.sheet = 'province' then perform app.fail('CC403', 'sheet'); end if;
  perform app.require_entry(a, r);
  v_now := clock_timestamp();
  select * into s from narrative_section where report_id = r.id and path = p_path;
  v_version := coalesce(s.version, 0);

  if v_version > 0 and (s.heading, s.body) is not distinct from (p_heading, p_body) then
    v_answer := jsonb_build_object('outcome', 'saved', 'version', v_version, 'savedAt', app.iso(v_now),
      'reportVersion', r.version);
  elsif v_version > 0 and v_version <> p_base_version then
    v_answer := jsonb_build_object('outcome', 'conflict', 'theirs', jsonb_build_object(
      'path', s.path, 'heading', s.heading, 'body', s.body, 'version', s.version, 'updatedAt', app.iso(s.updated_at),
      'updatedBy', coalesce(app.member_name(s.updated_by), '')));
  else
    insert into narrative_section (province_id, report_id, path, version, heading, body, updated_by, updated_at)
    values (r.province_id, r.id, p_path, v_version + 1, p_heading, p_body, a.membership_id, v_now)
    on conflict (report_id, path) do update set version = excluded.version, heading = excluded.heading,
      body = excluded.body, updated_by = excluded.updated_by, updated_at = excluded.updated_at;
    insert into narrative_history (province_id, report_id, path, version, heading, body, updated_by, updated_at)
    values (r.province_id, r.id, p_path, v_version + 1, p_heading, p_body, a.membership_id, v_now);
    update report set version = version + 1, updated_at = v_now where id = r.id;
    perform app.write_audit(a, r.id, 'saveSection',
      jsonb_build_object('op', p_op, 'payload', p_payload_hash, 'path', p_path, 'version', v_version + 1));
    v_answer := jsonb_build_object('outcome', 'saved', 'version', v_version + 1, 'savedAt', app.iso(v_now),
      'reportVersion', r.version + 1);
  end if;
  insert into save_op (report_id, op_id, province_id, payload_hash, answer)
  values (r.id, p_op, r.province_id, p_payload_hash, v_answer);
  return v_answer;
end $$;

-- "Giải trình" of one issue; an empty text takes it away. Answers the report's new version.
create function app.explain_issue(p_membership uuid, p_report uuid, p_issue_id text, p_text text) returns integer
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting(p_membership);
  r report := app.lock_report(a, p_report);
begin
  if r.sheet = 'consolidated' then perform app.fail('CC403', 'sheet'); end if;
  perform app.require_entry(a, r);
  if p_text = '' then
    delete from explanation where report_id = r.id and issue_id = p_issue_id;
  else
    insert into explanation (province_id, report_id, issue_id, text, updated_by)
    values (r.province_id, r.id, p_issue_id, p_text, a.membership_id)
    on conflict (report_id, issue_id) do update set text = excluded.text, updated_by = excluded.updated_by,
      updated_at = excluded.updated_at;
  end if;
  update report set version = version + 1, updated_at = clock_timestamp() where id = r.id;
  perform app.write_audit(a, r.id, 'explainIssue', jsonb_build_object('issue', p_issue_id, 'removed', p_text = ''));
  return r.version + 1;
end $$;

-- A comment stands beside the report, not in it: the report's version does not move. Reviewers speak of
-- what was sent to them, so they can comment only once a revision exists.
create function app.add_comment(p_membership uuid, p_report uuid, p_anchor_kind text, p_anchor text, p_body text)
returns uuid
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting(p_membership);
  r report := app.lock_report(a, p_report);
  v_revision uuid;
  v_id uuid;
begin
  select id into v_revision from revision where report_id = r.id order by number desc limit 1;
  if app.relation(a, r) = 'review' and v_revision is null then
    perform app.fail('CC409', 'state', jsonb_build_object('state', r.state));
  end if;
  insert into comment (province_id, report_id, revision_id, anchor_kind, anchor, body, created_by)
  values (r.province_id, r.id, v_revision, p_anchor_kind, p_anchor, p_body, a.membership_id)
  returning id into v_id;
  perform app.write_audit(a, r.id, 'addComment', jsonb_build_object('comment', v_id, 'anchor', p_anchor));
  return v_id;
end $$;

-- Resolved once; a second time changes nothing.
create function app.resolve_comment(p_membership uuid, p_comment uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting(p_membership);
  r report;
begin
  r := app.lock_report(a, (select c.report_id from comment c where c.id = p_comment));
  update comment set resolved_by = a.membership_id, resolved_at = clock_timestamp()
  where id = p_comment and resolved_at is null;
  if found then
    perform app.write_audit(a, r.id, 'resolveComment', jsonb_build_object('comment', p_comment));
  end if;
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.iso(timestamptz), app.deadlines(uuid, uuid, text),
  app.save_cells(uuid, uuid, text, text, jsonb),
  app.save_section(uuid, uuid, text, text, text, integer, text, jsonb),
  app.explain_issue(uuid, uuid, text, text),
  app.add_comment(uuid, uuid, text, text, text), app.resolve_comment(uuid, uuid) to cchc_app;
