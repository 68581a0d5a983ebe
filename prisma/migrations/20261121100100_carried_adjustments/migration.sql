-- A delta comes along into the next run only onto a row that units gave in the same way. Before, every active
-- delta was copied: one that stood in for a figure a unit had not given yet counted beside that figure once given.

create function app.contributors_of(p_result jsonb, p_key text) returns jsonb
language sql immutable as $$
  select i -> 'contributors' from jsonb_array_elements(p_result -> 'items') i where i ->> 'key' = p_key limit 1
$$;

create function app.revisions_of_unit(p_inputs jsonb, p_unit text) returns jsonb
language sql immutable as $$
  select coalesce(jsonb_agg(i -> 'revisionId' order by i ->> 'revisionId'), '[]')
  from jsonb_array_elements(p_inputs -> 'revisions') i where i ->> 'unitId' = p_unit
$$;

-- The active deltas of a run that may count in one made of these inputs: the row's contributors are the same in
-- value, parts and whether they count, and the units a delta supplies sent nothing new.
create function app.carried_adjustments(p_run uuid, p_inputs jsonb, p_result jsonb) returns setof run_adjustment
language sql stable set search_path = pg_catalog, public, app, pg_temp as $$
  select a.*
  from app.active_adjustments(p_run) a join consolidation_run r on r.id = a.run_id
  where app.contributors_of(r.result, a.item_key) = app.contributors_of(p_result, a.item_key)
    and not exists (
      select from jsonb_array_elements(a.supplies) s
      where app.revisions_of_unit(r.inputs, s ->> 'unitId') <> app.revisions_of_unit(p_inputs, s ->> 'unitId'))
$$;

create or replace function app.create_run(p_membership uuid, p_period uuid, p_template text, p_final boolean,
  p_canonical text, p_hash text)
returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  v_data jsonb := p_canonical::jsonb;
  v_report report;
  v_last uuid;
  v_run uuid;
  v_number integer;
begin
  select r.* into v_report from report r
  where r.period_id = p_period and r.province_id = v_actor.province_id and r.sheet = 'consolidated' for no key update;
  if not found then perform app.fail('CC404', 'period'); end if;
  if v_report.template_id <> p_template then perform app.fail('CC410', 'template_changed'); end if;
  if encode(sha256(convert_to(p_canonical, 'UTF8')), 'hex') <> p_hash then perform app.fail('CC422', 'hash'); end if;
  perform from jsonb_to_recordset(v_data -> 'inputs' -> 'revisions') as i ("reportId" uuid, "revisionId" uuid)
  left join report r on r.id = i."reportId" and r.period_id = p_period and r.state = 'accepted'
    and r.accepted_revision_id = i."revisionId" and r.sheet <> 'consolidated'
  where r.id is null;
  if found then perform app.fail('CC410', 'inputs'); end if;

  select r.id, r.number into v_last, v_number from consolidation_run r
  where r.report_id = v_report.id order by r.number desc limit 1;
  v_number := coalesce(v_number, 0) + 1;
  insert into consolidation_run (province_id, period_id, report_id, number, template_id, final, inputs, result, hash,
    created_by, created_by_name)
  values (v_actor.province_id, p_period, v_report.id, v_number, p_template, p_final, v_data -> 'inputs', v_data -> 'result',
    p_hash, p_membership, v_actor.person_name)
  returning id into v_run;
  insert into run_adjustment (province_id, run_id, item_key, delta, reason, supplies, copied_from, author, author_name)
  select v_actor.province_id, v_run, a.item_key, a.delta, a.reason, a.supplies, a.id, a.author, a.author_name
  from app.carried_adjustments(v_last, v_data -> 'inputs', v_data -> 'result') a
  order by a.at, a.id;
  perform app.write_audit(v_actor, null, 'createRun',
    jsonb_build_object('run', v_run, 'number', v_number, 'period', p_period, 'hash', p_hash));
  return jsonb_build_object('id', v_run, 'number', v_number);
end $$;

revoke execute on all functions in schema app from public;
