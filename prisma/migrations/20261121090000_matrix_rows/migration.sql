-- Matrix forms (Phụ lục 8): their cells are cells like any other, under form.row.column, and save_cells takes them as
-- they are. What a template says about one is found here too: the printed rows, and where rows may be added any row;
-- not the total row, which is always computed.
create or replace function app.template_item(p_template text, p_key text) returns jsonb
language sql stable set search_path = pg_catalog, public, app, pg_temp as $$
  select coalesce(
    jsonb_path_query_first(t.definition, 'lax $.forms[*].items.** ? (@.key == $key)',
      jsonb_build_object('key', p_key), true),
    (select jsonb_build_object('key', p_key, 'kind', c ->> 'kind', 'scope', f ->> 'scope')
     from jsonb_array_elements(t.definition -> 'forms') f, jsonb_array_elements(f -> 'columns') c
     where p_key ~ '^[A-Z0-9]+\.[a-z0-9][a-z0-9-]*\.[A-Za-z0-9-]+$'
       and f ->> 'code' = split_part(p_key, '.', 1)
       and c ->> 'key' = split_part(p_key, '.', 3)
       and split_part(p_key, '.', 2) <> 'total'
       and ((f ->> 'openRows')::boolean
         or exists (select from jsonb_array_elements(f -> 'rows') r where r ->> 'key' = split_part(p_key, '.', 2)))))
  from template_version t where t.id = p_template
$$;

-- As before; a row must also be one of the run: a row added to a matrix exists only where a unit gave it.
create or replace function app.add_adjustment(p_membership uuid, p_run uuid, p_key text, p_delta numeric, p_reason text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  r consolidation_run := app.locked_run(v_actor, p_run);
  v_kind text := app.template_item(r.template_id, p_key) ->> 'kind';
  v_id uuid;
begin
  perform app.run_to_state(v_actor, r, 'adjust');
  if v_kind is null or not r.result -> 'items' @> jsonb_build_array(jsonb_build_object('key', p_key)) then
    perform app.fail('CC404', 'item');
  end if;
  if v_kind not in ('count', 'quantity') then perform app.fail('CC422', 'not_adjustable'); end if;
  if p_delta = 0 or (v_kind = 'count' and p_delta <> trunc(p_delta)) then perform app.fail('CC422', 'delta'); end if;
  if btrim(p_reason) = '' then perform app.fail('CC422', 'reason'); end if;
  insert into run_adjustment (province_id, run_id, item_key, delta, reason, author, author_name)
  values (v_actor.province_id, p_run, p_key, p_delta, btrim(p_reason), p_membership, v_actor.person_name) returning id into v_id;
  update consolidation_run set version = version + 1 where id = p_run;
  perform app.write_audit(v_actor, null, 'addAdjustment', jsonb_build_object('run', p_run, 'adjustment', v_id));
  return v_id;
end $$;
