-- A delta says which active adjustments of its row the person saw, so that two pages open at once do not correct the
-- same figure twice.

drop function app.add_adjustment(uuid, uuid, text, numeric, text, uuid[]);

-- p_seen: ids of the active adjustments of the row, in any order. The run is locked before they are read again, so of
-- two at once the later one finds what the first wrote.
create function app.add_adjustment(p_membership uuid, p_run uuid, p_key text, p_delta numeric, p_reason text,
  p_supplies uuid[], p_seen uuid[])
returns uuid
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  r consolidation_run := app.locked_run(v_actor, p_run);
  v_kind text := app.template_item(r.template_id, p_key) ->> 'kind';
  v_active uuid[];
  v_supplies jsonb := '[]';
  v_id uuid;
begin
  perform app.run_to_state(v_actor, r, 'adjust');
  if v_kind is null or not r.result -> 'items' @> jsonb_build_array(jsonb_build_object('key', p_key)) then
    perform app.fail('CC404', 'item');
  end if;
  if v_kind not in ('count', 'quantity') then perform app.fail('CC422', 'not_adjustable'); end if;
  if (p_delta = 0 and cardinality(p_supplies) = 0) or (v_kind = 'count' and p_delta <> trunc(p_delta)) then
    perform app.fail('CC422', 'delta');
  end if;
  if btrim(p_reason) = '' then perform app.fail('CC422', 'reason'); end if;
  v_active := array(select a.id from run_adjustment a
    where a.run_id = p_run and a.item_key = p_key and a.withdraws is null
      and not exists (select from run_adjustment w where w.withdraws = a.id));
  if not coalesce(v_active @> p_seen and p_seen @> v_active, false) then perform app.fail('CC410', 'adjustments_seen'); end if;
  if cardinality(p_supplies) > 0 then
    select coalesce(jsonb_agg(distinct jsonb_build_object('unitId', c -> 'unitId', 'unit', c -> 'unit')), '[]') into v_supplies
    from jsonb_array_elements(r.result -> 'items') i, jsonb_array_elements(i -> 'contributors') c
    where (i ->> 'blocksFinal')::boolean and (c ->> 'unitId')::uuid = any (p_supplies) and not c ? 'sheet'
      and c ->> 'leftOut' is not null and (c ->> 'numerator' is null) <> (c ->> 'denominator' is null);
    if jsonb_array_length(v_supplies) <> cardinality(p_supplies) then perform app.fail('CC422', 'supplies'); end if;
  end if;
  insert into run_adjustment (province_id, run_id, item_key, delta, reason, supplies, author, author_name)
  values (v_actor.province_id, p_run, p_key, p_delta, btrim(p_reason), v_supplies, p_membership, v_actor.person_name)
  returning id into v_id;
  update consolidation_run set version = version + 1 where id = p_run;
  perform app.write_audit(v_actor, null, 'addAdjustment', jsonb_build_object('run', p_run, 'adjustment', v_id));
  return v_id;
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.add_adjustment(uuid, uuid, text, numeric, text, uuid[], uuid[]) to cchc_app;
