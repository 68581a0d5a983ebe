-- A run made while reports were missing may be closed, sent for signing and issued: each act on it records that it
-- was provisional. The frozen text says so as well (lib/report/frozen-report.ts).

create or replace function app.move_run(p_membership uuid, p_run uuid, p_version integer, p_act text, p_data jsonb)
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
    || case when r.final then '{}' else jsonb_build_object('provisional', true) end
    || case when p_act = 'issue' then jsonb_build_object('hash', p_data ->> 'frozenHash')
      when p_act = 'close' then jsonb_build_object('resolved', coalesce(p_data -> 'resolved', '[]'))
      else '{}' end);
  return v_to;
end $$;

-- A contributor's line keeps only what it has to say; lines of earlier runs also hold the nulls, and mean the same.
create or replace function app.contributors_of(p_result jsonb, p_key text) returns jsonb
language sql immutable as $$
  select jsonb_strip_nulls(i -> 'contributors') from jsonb_array_elements(p_result -> 'items') i
  where i ->> 'key' = p_key limit 1
$$;
