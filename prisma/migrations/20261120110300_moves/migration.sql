-- The life of a report: submitting, and every other move of the transition table.

create function app.revision_json(v revision) returns jsonb
language sql immutable as $$
  select jsonb_build_object('id', v.id, 'number', v.number, 'hash', v.hash, 'submittedAt', app.iso(v.submitted_at),
    'submittedBy', v.submitted_by_name, 'late', v.late, 'errors', v.errors, 'warnings', v.warnings, 'hints', v.hints)
$$;

-- Makes the immutable revision, which is also the receipt. p_canonical was built by the caller from what
-- is stored at p_expected_version: a report changed since is refused. Asked twice for the same version,
-- it gives the same revision. Lateness is decided here, by the database's clock.
create function app.submit_report(p_membership uuid, p_report uuid, p_expected_version integer, p_canonical text,
  p_hash text, p_errors integer, p_warnings integer, p_hints integer)
returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting(p_membership);
  r report := app.lock_report(a, p_report);
  v revision;
  d record;
  v_to text;
  v_now timestamptz;
begin
  select * into v from revision where report_id = r.id and content_version = p_expected_version;
  if found and app.relation(a, r) = 'own' then return app.revision_json(v); end if;
  v_to := app.require_move(a, r, 'submit');
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
    submitted_by_name, submitted_at, late, errors, warnings, hints)
  values (r.province_id, r.id, coalesce(v.number, 0) + 1, p_canonical, p_hash, r.version, a.membership_id,
    a.person_name, v_now, v_now > d.due_at, p_errors, p_warnings, p_hints)
  returning * into v;
  update report set state = v_to, version = version + 1, return_reason = null, updated_at = v_now where id = r.id;
  perform app.write_audit(a, r.id, 'submit', jsonb_build_object('revision', v.id, 'number', v.number,
    'hash', v.hash, 'from', r.state, 'to', v_to));
  return app.revision_json(v);
end $$;

-- Every move but saving and submitting. Answers {state, version}.
create function app.move_report(p_membership uuid, p_report uuid, p_act text, p_version integer,
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

revoke execute on all functions in schema app from public;
grant execute on function app.submit_report(uuid, uuid, integer, text, text, integer, integer, integer),
  app.move_report(uuid, uuid, text, integer, text) to cchc_app;
