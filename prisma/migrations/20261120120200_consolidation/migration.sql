-- Consolidation runs: made once, adjusted by deltas, moved through their life, frozen when issued.

---------------------------------------------------------------- a run never changes its figures

create function app.keep_run() returns trigger
language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state = 'issued'
    or (new.id, new.province_id, new.period_id, new.report_id, new.number, new.template_id, new.final, new.inputs, new.result,
      new.hash, new.created_by, new.created_by_name, new.created_at)
    is distinct from (old.id, old.province_id, old.period_id, old.report_id, old.number, old.template_id, old.final, old.inputs,
      old.result, old.hash, old.created_by, old.created_by_name, old.created_at) then
    raise exception 'a run never changes what it was made of' using errcode = 'CC403';
  end if;
  return new;
end $$;
create trigger keep_run before update or delete on consolidation_run for each row execute function app.keep_run();

---------------------------------------------------------------- making a run

-- Rows of a template version, whatever their depth, with what decides about them.
create function app.template_item(p_template text, p_key text) returns jsonb
language sql stable set search_path = pg_catalog, public, app, pg_temp as $$
  select jsonb_path_query_first(t.definition, 'strict $.**.items[*] ? (@.key == $key)', jsonb_build_object('key', p_key), true)
  from template_version t where t.id = p_template
$$;

create function app.locked_run(a app.actor, p_run uuid) returns consolidation_run
language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v consolidation_run;
begin
  select r.* into v from consolidation_run r where r.id = p_run and r.province_id = a.province_id for no key update;
  if not found then perform app.fail('CC404', 'run'); end if;
  return v;
end $$;

-- The state this act leads to for this role, else a refusal.
create function app.run_to_state(a app.actor, r consolidation_run, p_act text) returns text
language plpgsql stable set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_to text;
begin
  select t.to_state into v_to from run_transition t where t.from_state = r.state and t.act = p_act and t.role = a.role;
  if v_to is not null then return v_to; end if;
  perform from run_transition t where t.act = p_act and t.role = a.role;
  if not found then perform app.fail('CC403', 'role'); end if;
  perform app.fail('CC409', 'state', jsonb_build_object('state', r.state));
end $$;

-- The deltas that count: neither withdrawals nor withdrawn.
create function app.active_adjustments(p_run uuid) returns setof run_adjustment
language sql stable set search_path = pg_catalog, public, app, pg_temp as $$
  select a.* from run_adjustment a
  where a.run_id = p_run and a.withdraws is null
    and not exists (select from run_adjustment w where w.withdraws = a.id)
$$;

-- p_canonical: {"inputs": {"revisions": [{"reportId", "revisionId"}…], …}, "result": {…}} as canonical JSON.
-- Every named revision must be the accepted one at this moment; the active adjustments of the run before
-- come along, on rows that are still there. Answers {id, number}.
create function app.create_run(p_membership uuid, p_period uuid, p_template text, p_final boolean, p_canonical text, p_hash text)
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
  insert into run_adjustment (province_id, run_id, item_key, delta, reason, copied_from, author, author_name)
  select v_actor.province_id, v_run, a.item_key, a.delta, a.reason, a.id, a.author, a.author_name
  from app.active_adjustments(v_last) a
  where v_data -> 'result' -> 'items' @> jsonb_build_array(jsonb_build_object('key', a.item_key))
  order by a.at, a.id;
  perform app.write_audit(v_actor, null, 'createRun',
    jsonb_build_object('run', v_run, 'number', v_number, 'period', p_period, 'hash', p_hash));
  return jsonb_build_object('id', v_run, 'number', v_number);
end $$;

---------------------------------------------------------------- adjusting

create function app.add_adjustment(p_membership uuid, p_run uuid, p_key text, p_delta numeric, p_reason text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  r consolidation_run := app.locked_run(v_actor, p_run);
  v_kind text := app.template_item(r.template_id, p_key) ->> 'kind';
  v_id uuid;
begin
  perform app.run_to_state(v_actor, r, 'adjust');
  if v_kind is null then perform app.fail('CC404', 'item'); end if;
  if v_kind not in ('count', 'quantity') then perform app.fail('CC422', 'not_adjustable'); end if;
  if p_delta = 0 or (v_kind = 'count' and p_delta <> trunc(p_delta)) then perform app.fail('CC422', 'delta'); end if;
  if btrim(p_reason) = '' then perform app.fail('CC422', 'reason'); end if;
  insert into run_adjustment (province_id, run_id, item_key, delta, reason, author, author_name)
  values (v_actor.province_id, p_run, p_key, p_delta, btrim(p_reason), p_membership, v_actor.person_name) returning id into v_id;
  update consolidation_run set version = version + 1 where id = p_run;
  perform app.write_audit(v_actor, null, 'addAdjustment', jsonb_build_object('run', p_run, 'adjustment', v_id));
  return v_id;
end $$;

-- The row that takes another back holds the opposite delta: the sum of all rows is always what counts.
create function app.withdraw_adjustment(p_membership uuid, p_run uuid, p_adjustment uuid, p_reason text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  r consolidation_run := app.locked_run(v_actor, p_run);
  v_id uuid;
begin
  perform app.run_to_state(v_actor, r, 'adjust');
  perform from run_adjustment a where a.id = p_adjustment and a.run_id = p_run and a.withdraws is null;
  if not found then perform app.fail('CC404', 'adjustment'); end if;
  if btrim(p_reason) = '' then perform app.fail('CC422', 'reason'); end if;
  insert into run_adjustment (province_id, run_id, item_key, delta, reason, withdraws, author, author_name)
  select a.province_id, a.run_id, a.item_key, -a.delta, btrim(p_reason), a.id, p_membership, v_actor.person_name
  from run_adjustment a where a.id = p_adjustment
  on conflict (withdraws) do nothing returning id into v_id;
  if v_id is null then perform app.fail('CC409', 'withdrawn'); end if;
  update consolidation_run set version = version + 1 where id = p_run;
  perform app.write_audit(v_actor, null, 'withdrawAdjustment', jsonb_build_object('run', p_run, 'adjustment', p_adjustment));
  return v_id;
end $$;

---------------------------------------------------------------- the life of a run

-- p_data for close: {"resolved": [keys of blocking rows whose missing part was adjusted in]}; for issue:
-- {"numberText", "issuedOn", "signer", "frozen", "frozenHash", "reportVersion"}. Numbers, dates and names
-- are what people typed; frozen is the canonical JSON that every later document is made from.
create function app.move_run(p_membership uuid, p_run uuid, p_version integer, p_act text, p_data jsonb)
returns text
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  r consolidation_run := app.locked_run(v_actor, p_run);
  v_to text := app.run_to_state(v_actor, r, p_act);
  v_blocked jsonb;
begin
  if p_act = 'adjust' then perform app.fail('CC422', 'act'); end if;
  if r.version <> p_version then perform app.fail('CC410', 'run'); end if;
  if p_act = 'close' then
    select jsonb_agg(i -> 'key') into v_blocked from jsonb_array_elements(r.result -> 'items') i
    where (i ->> 'blocksFinal')::boolean and not coalesce(p_data -> 'resolved', '[]') ? (i ->> 'key');
    if v_blocked is not null then perform app.fail('CC423', 'blocked', jsonb_build_object('keys', v_blocked)); end if;
    update consolidation_run set state = v_to, version = version + 1, closed_by = p_membership, closed_at = now() where id = p_run;
  elsif p_act = 'reopen' then
    update consolidation_run set state = v_to, version = version + 1, closed_by = null, closed_at = null where id = p_run;
  elsif p_act = 'issue' then
    perform app.require_confirmed(p_membership);
    -- Nobody issues what they alone made: someone else must have created or closed it.
    perform from membership m where m.id in (r.created_by, r.closed_by) and m.person_id <> v_actor.person_id;
    if not found then perform app.fail('CC403', 'own_run'); end if;
    perform from report t where t.id = r.report_id and t.version = (p_data ->> 'reportVersion')::integer for share;
    if not found then perform app.fail('CC410', 'narrative'); end if;
    if encode(sha256(convert_to(p_data ->> 'frozen', 'UTF8')), 'hex') <> p_data ->> 'frozenHash' then
      perform app.fail('CC422', 'hash');
    end if;
    if btrim(p_data ->> 'numberText') = '' or btrim(p_data ->> 'signer') = '' or p_data ->> 'issuedOn' is null then
      perform app.fail('CC422', 'issue');
    end if;
    update consolidation_run set state = v_to, version = version + 1, number_text = btrim(p_data ->> 'numberText'),
      issued_on = (p_data ->> 'issuedOn')::date, signer = btrim(p_data ->> 'signer'), issued_by = p_membership,
      issued_at = now(), frozen = p_data ->> 'frozen', frozen_hash = p_data ->> 'frozenHash'
    where id = p_run;
  else
    update consolidation_run set state = v_to, version = version + 1 where id = p_run;
  end if;
  perform app.write_audit(v_actor, null, p_act || 'Run', jsonb_build_object('run', p_run, 'number', r.number)
    || case when p_act = 'issue' then jsonb_build_object('hash', p_data ->> 'frozenHash')
      when p_act = 'close' then jsonb_build_object('resolved', coalesce(p_data -> 'resolved', '[]'))
      else '{}' end);
  return v_to;
end $$;

-- For a row that units and the lead agency both give: Σ units instead of the owner's figure.
create function app.set_item_choice(p_membership uuid, p_template text, p_key text, p_use_unit_sum boolean) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  v_item jsonb;
begin
  perform from template_version t
  where t.id = p_template and (t.province_id is null or t.province_id = v_actor.province_id);
  if not found then perform app.fail('CC404', 'template'); end if;
  v_item := app.template_item(p_template, p_key);
  if v_item is null then perform app.fail('CC404', 'item'); end if;
  if v_item ->> 'scope' <> 'both' then perform app.fail('CC422', 'scope'); end if;
  insert into item_choice (province_id, template_id, item_key, use_unit_sum, by_membership)
  values (v_actor.province_id, p_template, p_key, p_use_unit_sum, p_membership)
  on conflict (province_id, template_id, item_key) do update
    set use_unit_sum = excluded.use_unit_sum, by_membership = excluded.by_membership, at = now();
  perform app.write_audit(v_actor, null, 'setItemChoice',
    jsonb_build_object('template', p_template, 'key', p_key, 'useUnitSum', p_use_unit_sum));
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.create_run(uuid, uuid, text, boolean, text, text),
  app.add_adjustment(uuid, uuid, text, numeric, text), app.withdraw_adjustment(uuid, uuid, uuid, text),
  app.move_run(uuid, uuid, integer, text, jsonb), app.set_item_choice(uuid, text, text, boolean) to cchc_app;
