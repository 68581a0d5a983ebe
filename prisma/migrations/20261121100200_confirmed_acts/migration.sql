-- Opening a received report again, and taking over or locking an account, need the password typed just before,
-- like changes of roles: the database asks for it, whoever calls.

create or replace function app.move_report(p_membership uuid, p_report uuid, p_act text, p_version integer,
  p_reason text default null)
returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting(p_membership);
  r report := app.lock_report(a, p_report);
  v revision;
  v_to text;
  v_now timestamptz;
begin
  if p_act not in ('sendToLeader', 'handBack', 'withdraw', 'return', 'accept', 'reopen', 'excuse', 'require') then
    perform app.fail('CC422', 'act');
  end if;
  v_to := app.require_move(a, r, p_act);
  if p_act = 'reopen' then perform app.require_confirmed(p_membership); end if;
  if r.version <> p_version then
    perform app.fail('CC410', 'version', jsonb_build_object('version', r.version));
  end if;
  if p_act in ('return', 'excuse', 'reopen') and coalesce(btrim(p_reason), '') = '' then
    perform app.fail('CC422', 'reason');
  end if;
  -- What hands the report back to the unit makes no sense once the unit can no longer edit it.
  if p_act in ('sendToLeader', 'withdraw') then
    perform app.require_open(r);
  elsif p_act in ('return', 'reopen', 'require')
    and exists (select from period where id = r.period_id and closed_at is not null) then
    perform app.fail('CC409', 'period_closed');
  end if;
  select * into v from revision where report_id = r.id order by number desc limit 1;
  -- The unit may take back what nobody has begun to review.
  if p_act = 'withdraw' and exists (
    select from comment c join membership m on m.id = c.created_by
    where c.report_id = r.id and c.revision_id = v.id and m.role in ('reviewer', 'reviewLeader')) then
    perform app.fail('CC409', 'review_began');
  end if;
  -- No one accepts what they submitted themselves, in whatever role.
  if p_act = 'accept' and exists (
    select from membership m where m.id = v.submitted_by and m.person_id = a.person_id) then
    perform app.fail('CC403', 'own_submission');
  end if;

  v_now := clock_timestamp();
  update report set
    state = v_to,
    version = version + 1,
    return_reason = case when p_act in ('return', 'reopen') then btrim(p_reason)
      when p_act in ('handBack', 'sendToLeader') then return_reason end,
    excuse_reason = case when p_act = 'excuse' then btrim(p_reason) end,
    accepted_revision_id = case when p_act = 'accept' then v.id else accepted_revision_id end,
    accepted_by = case when p_act = 'accept' then a.membership_id else accepted_by end,
    accepted_at = case when p_act = 'accept' then v_now else accepted_at end,
    updated_at = v_now
  where id = r.id;
  if p_act in ('excuse', 'require') and r.sheet = 'unit' then
    insert into assignment (province_id, period_id, unit_id, required, reason, by_membership, at)
    values (r.province_id, r.period_id, r.unit_id, p_act = 'require', nullif(btrim(p_reason), ''), a.membership_id, v_now)
    on conflict (period_id, unit_id) do update set required = excluded.required, reason = excluded.reason,
      by_membership = excluded.by_membership, at = excluded.at;
  end if;
  perform app.write_audit(a, r.id, p_act, jsonb_build_object('from', r.state, 'to', v_to)
    || case when v.id is null then '{}' else jsonb_build_object('revision', v.id) end);
  return jsonb_build_object('state', v_to, 'version', r.version + 1);
end $$;

create or replace function app.set_person_disabled(p_membership uuid, p_person uuid, p_disabled boolean) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership, 'administrator');
begin
  perform app.require_confirmed(p_membership);
  perform app.managed_person(v_actor, p_person);
  perform app.lock_province(v_actor.province_id);
  update person set disabled_at = case when p_disabled then coalesce(disabled_at, now()) end where id = p_person;
  if p_disabled then
    update session set ended_at = now() where person_id = p_person and ended_at is null;
    perform app.check_administrator_left(v_actor.province_id);
  end if;
  perform app.write_audit(v_actor, null, case when p_disabled then 'disablePerson' else 'enablePerson' end,
    jsonb_build_object('person', p_person));
end $$;

create or replace function app.reset_password(p_membership uuid, p_person uuid, p_hash text) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership, 'administrator');
begin
  perform app.require_confirmed(p_membership);
  perform app.managed_person(v_actor, p_person);
  if p_person = v_actor.person_id then perform app.fail('CC409', 'own_password'); end if;
  update person set password_hash = p_hash, must_change = true, password_changed_at = now() where id = p_person;
  update session set ended_at = now() where person_id = p_person and ended_at is null;
  perform app.write_audit(v_actor, null, 'resetPassword', jsonb_build_object('person', p_person));
end $$;
