-- Who may read what, and the base of every write function.
--
-- The application connects as cchc_app. It may SELECT what the policies below let its actor see, and
-- EXECUTE the functions granted to it; it may write no table. Each write function is SECURITY DEFINER,
-- takes the membership first and checks it itself.

do $$
begin
  create role cchc_app nologin nobypassrls;
exception
  when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  -- From 16 on, the creator of a role may administer it but not become it: that is a grant apart.
  if not pg_has_role(current_user, 'cchc_app',
    case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end) then
    execute format('grant cchc_app to %I', current_user);
  end if;
end $$;

revoke create on schema public from public;
grant usage on schema public, app to cchc_app;

---------------------------------------------------------------- failing

-- Functions that the application calls are SECURITY DEFINER and fix their search path; those they call run
-- inside it and need neither (setting a path at every step was a third of a save).

-- Every refusal of a write function. lib/data/write.ts turns the SQLSTATE into an AppError code; the
-- message is the reason (a word, never a sentence) and DETAIL carries JSON for the caller.
--   CC401 not_signed_in  CC403 forbidden  CC404 not_found  CC409 not_allowed_now
--   CC410 changed_by_someone_else  CC411 op_reused  CC422 invalid_input  CC423 fails_checks
create function app.fail(p_code text, p_reason text, p_details jsonb default '{}') returns void
language plpgsql as $$
begin
  raise exception using errcode = p_code, message = p_reason, detail = p_details::text;
end $$;

---------------------------------------------------------------- the actor

create type app.actor as (
  membership_id uuid,
  person_id uuid,
  person_name text,
  province_id uuid,
  unit_id uuid,
  role text
);

-- The actor of a write. A membership counts only while it runs and its person is not disabled.
create function app.acting(p_membership uuid) returns app.actor
language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v app.actor;
begin
  select m.id, m.person_id, p.name, m.province_id, m.unit_id, m.role into v
  from membership m join person p on p.id = m.person_id
  where m.id = p_membership and m.valid_from <= now() and (m.ended_at is null or m.ended_at > now())
    and p.disabled_at is null;
  if not found then perform app.fail('CC401', 'membership'); end if;
  return v;
end $$;

-- The same, for one of the given roles only.
create function app.acting_as(p_membership uuid, variadic p_roles text[]) returns app.actor
language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v app.actor := app.acting(p_membership);
begin
  if not v.role = any (p_roles) then perform app.fail('CC403', 'role'); end if;
  return v;
end $$;

-- The actor of a read, from set_config('app.membership', …, true); null when there is none that counts.
-- Policies ask through the small functions below, once per query each (init plans). They are plpgsql because
-- its plans are kept: as SQL functions they were planned at every call and cost five times as much.
create function app.reading() returns public.membership
language plpgsql stable as $$
declare
  m public.membership;
begin
  select x.* into m from public.membership x join public.person p on p.id = x.person_id
  where x.id = nullif(current_setting('app.membership', true), '')::uuid
    and x.valid_from <= now() and (x.ended_at is null or x.ended_at > now()) and p.disabled_at is null;
  return m;
end $$;
create function app.actor_membership() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin return (app.reading()).id; end $$;
create function app.actor_person() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin return (app.reading()).person_id; end $$;
create function app.actor_unit() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin return (app.reading()).unit_id; end $$;
create function app.actor_province() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin return (app.reading()).province_id; end $$;
create function app.actor_role() returns text
language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin return (app.reading()).role; end $$;

-- Units whose reports the actor reads as its own: its unit and the units that became it.
create function app.own_units() returns setof uuid
language plpgsql stable rows 2 security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  m membership := app.reading();
begin
  if m.role in ('unitStaff', 'unitLeader', 'unitClerk') then
    return query
      with recursive mine (id) as (
        select m.unit_id
        union
        select s.predecessor_id from unit_succession s join mine on s.successor_id = mine.id
      )
      select id from mine;
  end if;
end $$;
-- The province the actor reviews, the one whose issued reports it may read, the one it administers.
create function app.review_province() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  m membership := app.reading();
begin
  return case when m.role in ('reviewer', 'reviewLeader') then m.province_id end;
end $$;
create function app.leader_province() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  m membership := app.reading();
begin
  return case when m.role = 'provinceLeader' then m.province_id end;
end $$;
create function app.admin_province() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  m membership := app.reading();
begin
  return case when m.role = 'administrator' then m.province_id end;
end $$;
-- Reports whose live content the actor reads: those of its units; for a reviewer the consolidated ones.
create function app.content_reports() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  return coalesce((select array_agg(r.id) from (
    select id from report where sheet <> 'consolidated' and unit_id in (select app.own_units())
    union all
    select id from report where sheet = 'consolidated' and province_id = app.review_province()
  ) r), '{}');
end $$;

---------------------------------------------------------------- audit

create function app.audit_hash(a audit) returns text
language sql stable as $$
  select encode(sha256(convert_to(jsonb_build_array(
    a.prev_hash, a.chain_id, a.seq, a.province_id, a.report_id, a.act, a.object, a.membership_id, a.person_id,
    a.address, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text, 'UTF8')), 'hex')
$$;

-- Appends one event. The caller holds the row lock that makes the chain single file: the report's row
-- for a report, and here the province's row for everything else. The address is the session's, named by
-- set_config('app.session', …, true) in the same statement.
create function app.write_audit(p_actor app.actor, p_report uuid, p_act text, p_object jsonb default '{}') returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a audit;
begin
  a.chain_id := coalesce(p_report, p_actor.province_id);
  if p_report is null then
    perform 1 from unit where id = p_actor.province_id for no key update;
  end if;
  select seq, hash into a.seq, a.prev_hash from audit where chain_id = a.chain_id order by seq desc limit 1;
  a.seq := coalesce(a.seq, 0) + 1;
  a.prev_hash := coalesce(a.prev_hash, '');
  a.province_id := p_actor.province_id;
  a.report_id := p_report;
  a.act := p_act;
  a.object := p_object;
  a.membership_id := p_actor.membership_id;
  a.person_id := p_actor.person_id;
  a.address := (select s.address from session s where s.id = nullif(current_setting('app.session', true), '')::uuid);
  a.at := clock_timestamp();
  a.hash := app.audit_hash(a);
  insert into audit values (a.*);
end $$;

-- The first event of the chain that does not fit the one before it, or null when the chain is whole.
create function app.audit_break(p_chain uuid) returns bigint
language sql stable as $$
  select min(x.seq) from (
    select a.seq,
      a.seq = row_number() over w and a.prev_hash = coalesce(lag(a.hash) over w, '')
        and a.hash = app.audit_hash(a) as fits
    from audit a where a.chain_id = p_chain window w as (order by a.seq)
  ) x where not x.fits
$$;

---------------------------------------------------------------- rows that never change

create function app.refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception 'rows of % never change', tg_table_name using errcode = 'CC403';
end $$;

-- For later migrations too: `select app.append_only('table')`.
create function app.append_only(p_table regclass) returns void
language plpgsql as $$
begin
  execute format('create trigger append_only before update or delete on %s for each row execute function app.refuse_change()', p_table);
  execute format('create trigger append_only_all before truncate on %s for each statement execute function app.refuse_change()', p_table);
end $$;

select app.append_only(t::regclass) from unnest(
  '{revision,audit,cell_history,narrative_history,run_adjustment}'::text[]) t;

---------------------------------------------------------------- row-level security

-- Enables and forces RLS; the owner (whose rights the write functions have) sees all rows. For later
-- migrations too: a test refuses a table without it.
create function app.protect(p_table regclass) returns void
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('create policy owner_all on %s to %I using (true) with check (true)', p_table, current_user);
end $$;

select app.protect(c.oid::regclass) from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations';

-- Of the province: whoever works in it.
do $$
declare t text;
begin
  foreach t in array '{unit,unit_succession,unit_constant,province_setting,lead_agency,item_choice,
    period,period_rule,outage}'::text[]
  loop
    execute format('create policy read on %I for select to cchc_app using (province_id = (select app.actor_province()))', t);
    execute format('grant select on %I to cchc_app', t);
  end loop;
end $$;

create policy read on template_version for select to cchc_app
  using (province_id is null or province_id = (select app.actor_province()));
grant select on template_version, transition, run_transition to cchc_app;
create policy read on transition for select to cchc_app using (true);
create policy read on run_transition for select to cchc_app using (true);

-- Of a unit: its people, the reviewers; settings also the administrator.
create policy read on document_settings for select to cchc_app using (
  unit_id = (select app.actor_unit()) or province_id = (select app.review_province())
  or province_id = (select app.admin_province()));
create policy read on extension for select to cchc_app using (
  unit_id in (select app.own_units()) or province_id = (select app.review_province()));
create policy read on assignment for select to cchc_app using (
  unit_id in (select app.own_units()) or province_id = (select app.review_province()));
grant select on document_settings, extension, assignment to cchc_app;

-- People: oneself, those of one's own unit and of Sở Nội vụ; all of the province for those who manage it.
create policy read on membership for select to cchc_app using (
  person_id = (select app.actor_person())
  or province_id = (select app.review_province()) or province_id = (select app.admin_province())
  or (province_id = (select app.actor_province())
    and (unit_id = (select app.actor_unit()) or role in ('reviewer', 'reviewLeader'))));
create policy read on person for select to cchc_app using (
  id = (select app.actor_person()) or id in (select m.person_id from membership m));
grant select on membership to cchc_app;
grant select (id, sign_in_name, name, phone, must_change, disabled_at, created_at) on person to cchc_app;
-- session, sign_in_attempt, save_op: through functions only.

-- Reports: heads of the province for reviewers, content of one's own unit; reviewers write and read the
-- content of the consolidated report only.
create policy read on report for select to cchc_app using (
  (sheet <> 'consolidated' and unit_id in (select app.own_units())) or province_id = (select app.review_province()));
do $$
declare t text;
begin
  foreach t in array '{cell,cell_history,narrative_section,narrative_history,explanation}'::text[]
  loop
    execute format('create policy read on %I for select to cchc_app using (
      report_id = any ((select app.content_reports())::uuid[]))', t);
    execute format('grant select on %I to cchc_app', t);
  end loop;
  foreach t in array '{revision,comment}'::text[]
  loop
    execute format('create policy read on %I for select to cchc_app using (
      report_id = any ((select app.content_reports())::uuid[]) or province_id = (select app.review_province()))', t);
    execute format('grant select on %I to cchc_app', t);
  end loop;
end $$;
grant select on report to cchc_app;

-- Runs: reviewers all of them, lãnh đạo tỉnh the issued ones.
create policy read on consolidation_run for select to cchc_app using (
  province_id = (select app.review_province())
  or (state = 'issued' and province_id = (select app.leader_province())));
create policy read on run_adjustment for select to cchc_app using (province_id = (select app.review_province()));
grant select on consolidation_run, run_adjustment to cchc_app;

create policy read on audit for select to cchc_app using (province_id = (select app.admin_province()));
grant select on audit to cchc_app;

---------------------------------------------------------------- execution

-- Nothing in schema app is callable by everybody. Each migration ends so, and grants by name.
revoke execute on all functions in schema app from public;
grant execute on function app.actor_membership(), app.actor_person(), app.actor_unit(), app.actor_province(),
  app.actor_role(), app.own_units(), app.review_province(), app.leader_province(), app.admin_province(),
  app.content_reports(), app.audit_hash(audit), app.audit_break(uuid) to cchc_app;
