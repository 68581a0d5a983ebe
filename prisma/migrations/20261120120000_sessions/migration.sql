-- Sign-in, live sessions, the active membership, passwords.
--
-- The browser's token is never stored: token_hash is its SHA-256. A session counts only while its row is
-- live: not ended, seen within the idle time, before expires_at, its person not disabled and its
-- membership running. All of that is asked at every request (app.touch_session).

alter table session add column confirmed_at timestamptz;
create index on session (person_id, address);
create index on sign_in_attempt (at);

---------------------------------------------------------------- attempts

-- What a name may try. Counted per (name, address), so that guessing from one place never locks the
-- person out of another; a name tried from very many places still works from where its person signed in
-- during the last 90 days; an address that fails too often waits whatever the name. The attempt is
-- written as failed before the password is looked at, so parallel guesses are counted too.
create function app.record_sign_in_attempt(p_name text, p_address text)
returns table (attempt_id uuid, wait_seconds integer)
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_window constant interval := '15 minutes';
  v_name text := left(lower(btrim(p_name)), 200);
  v_since timestamptz := now() - v_window;
  v_oldest timestamptz;
begin
  select min(x.oldest) into v_oldest from (
    select min(at) as oldest from sign_in_attempt a
    where a.sign_in_name = v_name and a.address is not distinct from p_address and a.at > v_since and not a.succeeded
      and a.at > coalesce((select max(s.at) from sign_in_attempt s
        where s.sign_in_name = v_name and s.address is not distinct from p_address and s.succeeded), '-infinity')
    having count(*) >= 10
    union all
    select min(at) from sign_in_attempt a
    where a.address is not distinct from p_address and a.at > v_since and not a.succeeded
    having count(*) >= 100
    union all
    select min(at) from sign_in_attempt a
    where a.sign_in_name = v_name and a.at > v_since and not a.succeeded
      and not exists (select from session s join person p on p.id = s.person_id
        where lower(p.sign_in_name) = v_name and s.address is not distinct from p_address
          and s.created_at > now() - interval '90 days')
    having count(*) >= 50
  ) x;
  if v_oldest is not null then
    wait_seconds := greatest(1, ceil(extract(epoch from v_oldest + v_window - now())))::integer;
    return next;
    return;
  end if;
  delete from sign_in_attempt where id in
    (select id from sign_in_attempt where at < now() - interval '7 days' order by at limit 20 for update skip locked);
  insert into sign_in_attempt (sign_in_name, address, succeeded) values (v_name, p_address, false) returning id into attempt_id;
  wait_seconds := 0;
  return next;
end $$;

-- What the password is compared with. A name nobody has gives no row, and takes as long (lib/auth).
create function app.find_login(p_name text) returns table (person_id uuid, password_hash text)
language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select id, password_hash from person where lower(sign_in_name) = lower(btrim(p_name)) and disabled_at is null
$$;

---------------------------------------------------------------- sessions

-- The memberships of a person that run now, the last used first.
create function app.running_memberships(p_person uuid) returns setof membership
language sql stable set search_path = pg_catalog, public, app, pg_temp as $$
  select m.* from membership m join unit u on u.id = m.unit_id
  where m.person_id = p_person and m.valid_from <= now() and (m.ended_at is null or m.ended_at > now())
  order by (select max(s.created_at) from session s where s.membership_id = m.id) desc nulls last, m.created_at, m.id
$$;

-- After a right password: the session in the membership last used. No running membership: no row.
create function app.begin_session(
  p_attempt uuid, p_person uuid, p_token_hash text, p_address text, p_user_agent text, p_max_minutes integer
) returns table (session_id uuid, must_change boolean)
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_membership membership;
begin
  select p.must_change into must_change from person p where p.id = p_person and p.disabled_at is null for share;
  if not found then return; end if;
  update sign_in_attempt set succeeded = true where id = p_attempt;
  select * into v_membership from app.running_memberships(p_person) limit 1;
  if not found then return; end if;
  insert into session (token_hash, person_id, membership_id, expires_at, address, user_agent)
  values (p_token_hash, p_person, v_membership.id, now() + make_interval(mins => p_max_minutes), p_address, left(p_user_agent, 300))
  returning id into session_id;
  perform set_config('app.session', session_id::text, true);
  perform app.write_audit(app.acting(v_membership.id), null, 'signIn', jsonb_build_object('session', session_id));
  return next;
end $$;

-- The actor of a request, or no row. Sliding the idle time is a write at most once a minute.
create function app.touch_session(p_token_hash text, p_idle_minutes integer)
returns table (
  session_id uuid, must_change boolean, membership_id uuid, person_id uuid, person_name text, role text,
  unit_id uuid, unit_name text, unit_kind text, province_id uuid, province_name text
)
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
#variable_conflict use_column
declare
  v_seen timestamptz;
begin
  select s.id, s.last_seen_at, p.must_change, m.id, p.id, p.name, m.role, u.id, u.name, u.kind, r.id, r.name
  into session_id, v_seen, must_change, membership_id, person_id, person_name, role,
    unit_id, unit_name, unit_kind, province_id, province_name
  from session s
  join person p on p.id = s.person_id
  join membership m on m.id = s.membership_id and m.person_id = s.person_id
  join unit u on u.id = m.unit_id
  join unit r on r.id = m.province_id
  where s.token_hash = p_token_hash and s.ended_at is null and s.expires_at > now()
    and s.last_seen_at > now() - make_interval(mins => p_idle_minutes)
    and p.disabled_at is null and m.valid_from <= now() and (m.ended_at is null or m.ended_at > now());
  if not found then return; end if;
  if v_seen < now() - interval '1 minute' then
    update session s set last_seen_at = now() where s.id = session_id;
  end if;
  return next;
end $$;

create function app.end_session(p_session uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v session;
begin
  update session set ended_at = now() where id = p_session and ended_at is null returning * into v;
  if not found then return; end if;
  perform set_config('app.session', v.id::text, true);
  perform app.write_audit(row(m.id, m.person_id, p.name, m.province_id, m.unit_id, m.role)::app.actor, null, 'signOut',
    jsonb_build_object('session', v.id))
  from membership m join person p on p.id = m.person_id where m.id = v.membership_id;
end $$;

-- The session of a write, from set_config('app.session', …, true), held to the membership that acts.
create function app.acting_session(p_membership uuid) returns session
language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v session;
begin
  select s.* into v from session s
  where s.id = nullif(current_setting('app.session', true), '')::uuid and s.membership_id = p_membership
    and s.ended_at is null and s.expires_at > now();
  if not found then perform app.fail('CC401', 'session'); end if;
  return v;
end $$;

-- To another membership of the same person, while it runs.
create function app.switch_membership(p_membership uuid, p_to uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting(p_membership);
  v_session session := app.acting_session(p_membership);
begin
  perform from app.running_memberships(v_actor.person_id) m where m.id = p_to;
  if not found then perform app.fail('CC404', 'no_membership'); end if;
  perform app.write_audit(v_actor, null, 'switchMembership', jsonb_build_object('to', p_to));
  update session set membership_id = p_to where id = v_session.id;
  -- Seen in both provinces when the new role is in another one.
  if (select m.province_id from membership m where m.id = p_to) <> v_actor.province_id then
    perform app.write_audit(app.acting(p_to), null, 'switchMembership', jsonb_build_object('from', p_membership));
  end if;
end $$;

create function app.my_memberships(p_membership uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('membershipId', m.id, 'role', m.role, 'unitId', u.id, 'unitName', u.name,
    'provinceId', r.id, 'provinceName', r.name) order by r.name, u.order_no, u.name, m.role), '[]')
  from app.running_memberships((app.acting(p_membership)).person_id) m
  join unit u on u.id = m.unit_id join unit r on r.id = m.province_id
$$;

---------------------------------------------------------------- passwords

-- Sensitive acts ask for the password again; a confirmation counts for ten minutes of that session.
create function app.confirm_session(p_membership uuid, p_attempt uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_session session := app.acting_session(p_membership);
begin
  update session set confirmed_at = now() where id = v_session.id;
  update sign_in_attempt set succeeded = true where id = p_attempt;
end $$;

create function app.require_confirmed(p_membership uuid) returns void
language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_session session := app.acting_session(p_membership);
begin
  if v_session.confirmed_at is null or v_session.confirmed_at < now() - interval '10 minutes' then
    perform app.fail('CC403', 'confirm_password');
  end if;
end $$;

-- Of the acting person itself, to compare the password typed again.
create function app.own_login(p_membership uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select jsonb_build_object('signInName', p.sign_in_name, 'name', p.name, 'passwordHash', p.password_hash)
  from person p where p.id = (app.acting(p_membership)).person_id
$$;

-- One's own new password, after confirming the old one: every other session of the person ends.
create function app.set_password(p_membership uuid, p_hash text) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting(p_membership);
  v_session session := app.acting_session(p_membership);
begin
  perform app.require_confirmed(p_membership);
  if p_hash !~ '^\$argon2id\$' then perform app.fail('CC422', 'hash'); end if;
  update person set password_hash = p_hash, must_change = false, password_changed_at = now() where id = v_actor.person_id;
  update session set ended_at = now()
  where person_id = v_actor.person_id and id <> v_session.id and ended_at is null;
  perform app.write_audit(v_actor, null, 'changePassword', jsonb_build_object('person', v_actor.person_id));
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.record_sign_in_attempt(text, text), app.find_login(text),
  app.begin_session(uuid, uuid, text, text, text, integer), app.touch_session(text, integer), app.end_session(uuid),
  app.switch_membership(uuid, uuid), app.my_memberships(uuid), app.confirm_session(uuid, uuid),
  app.own_login(uuid), app.set_password(uuid, text) to cchc_app;
