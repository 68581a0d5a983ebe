-- Entry on a unit's behalf: a reviewer takes the report over with a reason, and while that lasts the reviewers of the
-- province read and fill it beside the unit's own people. Sending it, or giving it back, ends it. Who typed what stands
-- in the history as always; the revision says that Sở Nội vụ sent it.

alter table report
  add column behalf_by uuid references membership (id),
  add column behalf_at timestamptz,
  add column behalf_reason text check (behalf_reason <> ''),
  add check ((behalf_by is null) = (behalf_at is null) and (behalf_by is null) = (behalf_reason is null));
create index on report (behalf_by);
alter table revision add column on_behalf boolean not null default false;

insert into transition (from_state, act, to_state, relation, role)
select s.state, m.act, coalesce(m.to_state, s.state), 'review', r.role
from (values ('draft'), ('returned')) as s (state),
  (values ('takeOver', null), ('giveBack', null), ('saveFor', null), ('submitFor', 'submitted')) as m (act, to_state),
  (values ('reviewer'), ('reviewLeader')) as r (role);

-- Reports whose live content the actor reads: those of its units; for a reviewer the consolidated ones and those
-- taken over.
create or replace function app.content_reports() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  return coalesce((select array_agg(r.id) from (
    select id from report where sheet <> 'consolidated' and unit_id in (select app.own_units())
    union all
    select id from report where province_id = app.review_province()
      and (sheet = 'consolidated' or (behalf_by is not null and state in ('draft', 'returned')))
  ) r), '{}');
end $$;

-- The act by which this actor writes into the report (or sends it): a reviewer only into one taken over.
create function app.entry_act(a app.actor, r report, p_own text, p_for text) returns text
language plpgsql as $$
begin
  if app.relation(a, r) <> 'review' then return p_own; end if;
  perform app.require_move(a, r, p_for);
  if r.behalf_by is null then perform app.fail('CC403', 'not_taken_over'); end if;
  return p_for;
end $$;

create or replace function app.require_entry(a app.actor, r report) returns void
language plpgsql as $$
begin
  if app.relation(a, r) = 'consolidate' then
    if exists (select from consolidation_run where report_id = r.id and state = 'signing') then
      perform app.fail('CC409', 'signing');
    end if;
  else
    perform app.require_move(a, r, app.entry_act(a, r, 'save', 'saveFor'));
    perform app.require_open(r);
  end if;
end $$;

create or replace function app.submit_report(p_membership uuid, p_report uuid, p_expected_version integer, p_canonical text,
  p_hash text, p_errors integer, p_warnings integer, p_hints integer)
returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting(p_membership);
  r report := app.lock_report(a, p_report);
  v revision;
  d record;
  v_act text;
  v_to text;
  v_now timestamptz;
begin
  select * into v from revision where report_id = r.id and content_version = p_expected_version;
  if found and (app.relation(a, r) = 'own' or v.submitted_by = a.membership_id) then return app.revision_json(v); end if;
  v_act := app.entry_act(a, r, 'submit', 'submitFor');
  v_to := app.require_move(a, r, v_act);
  if r.version <> p_expected_version then
    perform app.fail('CC410', 'version', jsonb_build_object('version', r.version));
  end if;
  perform app.require_open(r);
  v_now := clock_timestamp();
  select * into d from app.deadlines(r.period_id, r.unit_id, r.unit_kind);
  select * into v from revision where report_id = r.id order by number desc limit 1;
  if v.id is null and v_now > d.stop_new_at then
    perform app.fail('CC409', 'stop_new', jsonb_build_object('stopNewAt', app.iso(d.stop_new_at)));
  end if;
  if p_errors > 0 then perform app.fail('CC423', 'errors', jsonb_build_object('errors', p_errors)); end if;
  if encode(sha256(convert_to(p_canonical, 'UTF8')), 'hex') <> p_hash then perform app.fail('CC422', 'hash'); end if;

  insert into revision (province_id, report_id, number, canonical, hash, content_version, submitted_by,
    submitted_by_name, submitted_at, late, errors, warnings, hints, on_behalf)
  values (r.province_id, r.id, coalesce(v.number, 0) + 1, p_canonical, p_hash, r.version, a.membership_id,
    a.person_name, v_now, v_now > d.due_at, p_errors, p_warnings, p_hints, v_act = 'submitFor')
  returning * into v;
  update report set state = v_to, version = version + 1, return_reason = null, behalf_by = null, behalf_at = null,
    behalf_reason = null, updated_at = v_now where id = r.id;
  perform app.write_audit(a, r.id, v_act, jsonb_build_object('revision', v.id, 'number', v.number,
    'hash', v.hash, 'from', r.state, 'to', v_to));
  return app.revision_json(v);
end $$;

create or replace function app.revision_json(v revision) returns jsonb
language sql immutable as $$
  select jsonb_build_object('id', v.id, 'number', v.number, 'hash', v.hash, 'submittedAt', app.iso(v.submitted_at),
    'submittedBy', v.submitted_by_name, 'onBehalf', v.on_behalf, 'late', v.late, 'errors', v.errors,
    'warnings', v.warnings, 'hints', v.hints)
$$;

-- Takes a report over (with a reason; null) or gives it back. Answers {state, version}.
create function app.hold_report(p_membership uuid, p_report uuid, p_act text, p_version integer, p_reason text)
returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting(p_membership);
  r report := app.lock_report(a, p_report);
  v_take boolean := p_act = 'takeOver';
begin
  if p_act not in ('takeOver', 'giveBack') then perform app.fail('CC422', 'act'); end if;
  perform app.require_move(a, r, p_act);
  if r.version <> p_version then
    perform app.fail('CC410', 'version', jsonb_build_object('version', r.version));
  end if;
  if v_take and coalesce(btrim(p_reason), '') = '' then perform app.fail('CC422', 'reason'); end if;
  if v_take then perform app.require_open(r); end if;
  if v_take = (r.behalf_by is not null) then
    perform app.fail('CC409', case when v_take then 'taken_over' else 'not_taken_over' end);
  end if;
  update report set version = version + 1, updated_at = clock_timestamp(),
    behalf_by = case when v_take then a.membership_id end,
    behalf_at = case when v_take then clock_timestamp() end,
    behalf_reason = case when v_take then btrim(p_reason) end
  where id = r.id;
  perform app.write_audit(a, r.id, p_act, jsonb_build_object('state', r.state));
  return jsonb_build_object('state', r.state, 'version', r.version + 1);
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.hold_report(uuid, uuid, text, integer, text) to cchc_app;
