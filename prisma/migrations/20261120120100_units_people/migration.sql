-- Units and their tree, document settings, lead agencies, settings of the province, people and roles.
-- All of it belongs to the administrator of the province, but for the document settings of one's own unit.

alter table unit add column version integer not null default 1;

---------------------------------------------------------------- units

-- One province's tree changes one at a time, so that two changes cannot make a cycle together.
create function app.lock_province(p_province uuid) returns void
language sql set search_path = pg_catalog, public, app, pg_temp as $$
  select from unit where id = p_province for no key update
$$;

-- Refuses a tree in which some unit does not reach the province.
create function app.check_tree(p_province uuid) returns void
language plpgsql stable set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_code text;
begin
  with recursive reached (id) as (
    select p_province
    union
    select u.id from unit u join reached on u.reports_to = reached.id where u.province_id = p_province
  )
  select u.code into v_code from unit u
  where u.province_id = p_province and u.id not in (select id from reached) order by u.code limit 1;
  if found then perform app.fail('CC422', 'cycle', jsonb_build_object('code', v_code)); end if;
end $$;

-- p_unit: kind, code, agencyCode, name, shortName, reportsTo (id), orderNo, phone, validFrom, validTo.
-- Answers {id, version}.
create function app.save_unit(p_membership uuid, p_id uuid, p_version integer, p_unit jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_new unit;
  v_actor app.actor := app.acting_as(p_membership, 'administrator');
  v_old unit;
  v_root boolean;
  v_parent uuid := (p_unit ->> 'reportsTo')::uuid;
  v_constraint text;
begin
  perform app.lock_province(v_actor.province_id);
  if p_id is not null then
    select u.* into v_old from unit u where u.id = p_id and u.province_id = v_actor.province_id for update;
    if not found then perform app.fail('CC404', 'unit'); end if;
    if v_old.version <> p_version then perform app.fail('CC410', 'unit'); end if;
  end if;
  v_root := p_id is not distinct from v_actor.province_id;
  if v_root <> (p_unit ->> 'kind' = 'tinh') then perform app.fail('CC422', 'kind'); end if;
  if v_root then
    v_parent := null;
  else
    v_parent := coalesce(v_parent, v_actor.province_id);
    perform from unit u where u.id = v_parent and u.province_id = v_actor.province_id;
    if not found then perform app.fail('CC422', 'reports_to'); end if;
    if v_parent = p_id then perform app.fail('CC422', 'cycle', jsonb_build_object('code', p_unit ->> 'code')); end if;
  end if;

  if p_id is null then
    insert into unit (province_id, kind, code, agency_code, name, short_name, reports_to, order_no, phone, valid_from, valid_to)
    values (v_actor.province_id, p_unit ->> 'kind', p_unit ->> 'code', p_unit ->> 'agencyCode', p_unit ->> 'name',
      p_unit ->> 'shortName', v_parent, (p_unit ->> 'orderNo')::integer, p_unit ->> 'phone',
      (p_unit ->> 'validFrom')::date, (p_unit ->> 'validTo')::date)
    returning * into v_new;
  else
    update unit u set kind = p_unit ->> 'kind', code = p_unit ->> 'code', agency_code = p_unit ->> 'agencyCode',
      name = p_unit ->> 'name', short_name = p_unit ->> 'shortName', reports_to = v_parent,
      order_no = (p_unit ->> 'orderNo')::integer, phone = p_unit ->> 'phone',
      valid_from = (p_unit ->> 'validFrom')::date, valid_to = (p_unit ->> 'validTo')::date, version = u.version + 1
    where u.id = p_id returning u.* into v_new;
  end if;
  perform app.check_tree(v_actor.province_id);
  perform app.write_audit(v_actor, null, 'saveUnit', jsonb_build_object('unit', v_new.id, 'version', v_new.version));
  return jsonb_build_object('id', v_new.id, 'version', v_new.version);
exception when unique_violation then
  get stacked diagnostics v_constraint = constraint_name;
  perform app.fail('CC422', case when v_constraint = 'unit_agency_code_key' then 'agency_code_taken' else 'code_taken' end);
end $$;

create function app.unit_rows(p_rows jsonb)
returns table (kind text, code text, "agencyCode" text, name text, "shortName" text, "reportsToCode" text,
  "orderNo" integer, phone text, "validFrom" date, "validTo" date)
language sql immutable set search_path = pg_catalog, public, app, pg_temp as $$
  select * from jsonb_to_recordset(p_rows) as r (kind text, code text, "agencyCode" text, name text, "shortName" text,
    "reportsToCode" text, "orderNo" integer, phone text, "validFrom" date, "validTo" date)
$$;

-- All rows or none; a code that exists is corrected, another is new. What a row leaves empty stays as it
-- is. Answers {added, changed}.
create function app.import_units(p_membership uuid, p_rows jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership, 'administrator');
  v_missing text;
  v_changed integer;
  v_answer jsonb;
  v_constraint text;
begin
  if jsonb_typeof(p_rows) <> 'array' or jsonb_array_length(p_rows) > 5000 then perform app.fail('CC422', 'rows'); end if;
  perform app.lock_province(v_actor.province_id);
  perform from app.unit_rows(p_rows) i left join unit u on u.province_id = v_actor.province_id and u.code = i.code
  where (i.kind = 'tinh') <> coalesce(u.id = u.province_id, false);
  if found then perform app.fail('CC422', 'kind'); end if;
  select i."reportsToCode" into v_missing from app.unit_rows(p_rows) i
  where i."reportsToCode" is not null
    and not exists (select from app.unit_rows(p_rows) o where o.code = i."reportsToCode")
    and not exists (select from unit u where u.province_id = v_actor.province_id and u.code = i."reportsToCode") limit 1;
  if found then perform app.fail('CC422', 'reports_to', jsonb_build_object('code', v_missing)); end if;

  v_changed := (select count(*) from app.unit_rows(p_rows) i
    join unit u on u.province_id = v_actor.province_id and u.code = i.code);
  v_answer := jsonb_build_object('added', jsonb_array_length(p_rows) - v_changed, 'changed', v_changed);
  insert into unit as u (province_id, kind, code, agency_code, name, short_name, reports_to, order_no, phone, valid_from, valid_to)
  select v_actor.province_id, i.kind, i.code, coalesce(i."agencyCode", e.agency_code), i.name, i."shortName",
    case when i.kind <> 'tinh' then coalesce(e.reports_to, v_actor.province_id) end,
    coalesce(nullif(i."orderNo", 0), e.order_no, 0), coalesce(i.phone, e.phone),
    coalesce(i."validFrom", e.valid_from, date '2000-01-01'), coalesce(i."validTo", e.valid_to)
  from app.unit_rows(p_rows) i left join unit e on e.province_id = v_actor.province_id and e.code = i.code
  on conflict (province_id, code) do update set kind = excluded.kind, agency_code = excluded.agency_code,
    name = excluded.name, short_name = excluded.short_name, order_no = excluded.order_no, phone = excluded.phone,
    valid_from = excluded.valid_from, valid_to = excluded.valid_to, version = u.version + 1;
  update unit u set reports_to = p.id
  from app.unit_rows(p_rows) i join unit p on p.province_id = v_actor.province_id and p.code = i."reportsToCode"
  where u.province_id = v_actor.province_id and u.code = i.code and u.id <> u.province_id;
  perform app.check_tree(v_actor.province_id);
  perform app.write_audit(v_actor, null, 'importUnits', v_answer);
  return v_answer;
exception
  when unique_violation then
    get stacked diagnostics v_constraint = constraint_name;
    perform app.fail('CC422', case when v_constraint = 'unit_agency_code_key' then 'agency_code_taken' else 'code_taken' end);
  when cardinality_violation then
    perform app.fail('CC422', 'code_taken');
end $$;

---------------------------------------------------------------- settings

-- The administrator for every unit; lãnh đạo and văn thư for their own; reviewers for the province's own
-- documents (the root unit). Version 0 is "none yet".
create function app.save_document_settings(p_membership uuid, p_unit uuid, p_version integer, p_settings jsonb)
returns integer
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership,
    'administrator', 'unitLeader', 'unitClerk', 'reviewer', 'reviewLeader');
  v_version integer;
begin
  perform from unit u where u.id = p_unit and u.province_id = v_actor.province_id
    and (v_actor.role = 'administrator' or u.id = v_actor.unit_id
      or (v_actor.role in ('reviewer', 'reviewLeader') and u.id = u.province_id));
  if not found then perform app.fail('CC404', 'unit'); end if;
  insert into document_settings as d (unit_id, province_id, settings, version, updated_by)
  select p_unit, v_actor.province_id, p_settings, 1, p_membership where p_version = 0
  on conflict do nothing returning version into v_version;
  if v_version is null then
    update document_settings d set settings = p_settings, version = d.version + 1, updated_by = p_membership, updated_at = now()
    where d.unit_id = p_unit and d.version = p_version returning d.version into v_version;
  end if;
  if v_version is null then perform app.fail('CC410', 'document_settings'); end if;
  perform app.write_audit(v_actor, null, 'saveDocumentSettings', jsonb_build_object('unit', p_unit, 'version', v_version));
  return v_version;
end $$;

create function app.save_province_settings(p_membership uuid, p_version integer, p_settings jsonb) returns integer
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership, 'administrator');
  v_version integer;
begin
  insert into province_setting (province_id, settings, version, updated_by)
  select v_actor.province_id, p_settings, 1, p_membership where p_version = 0
  on conflict do nothing returning version into v_version;
  if v_version is null then
    update province_setting s set settings = p_settings, version = s.version + 1, updated_by = p_membership, updated_at = now()
    where s.province_id = v_actor.province_id and s.version = p_version returning s.version into v_version;
  end if;
  if v_version is null then perform app.fail('CC410', 'province_settings'); end if;
  perform app.write_audit(v_actor, null, 'saveProvinceSettings', jsonb_build_object('version', v_version));
  return v_version;
end $$;

-- Which unit gives the province's figure for a group of rows; null takes the key away. Sở Nội vụ is one of
-- them and decides where reviewers work, so it moves only when no reviewer is left at the old unit.
create function app.save_lead_agency(p_membership uuid, p_key text, p_unit uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership, 'administrator');
begin
  if p_unit is not null then
    perform from unit u where u.id = p_unit and u.province_id = v_actor.province_id and u.kind <> 'tinh';
    if not found then perform app.fail('CC404', 'unit'); end if;
  end if;
  if p_key = 'so-noi-vu' then
    perform app.require_confirmed(p_membership);
    perform from membership m where m.province_id = v_actor.province_id and m.role in ('reviewer', 'reviewLeader')
      and (m.ended_at is null or m.ended_at > now()) and m.unit_id is distinct from p_unit;
    if found then perform app.fail('CC409', 'reviewers_remain'); end if;
  end if;
  if p_unit is null then
    delete from lead_agency where province_id = v_actor.province_id and key = p_key;
  else
    insert into lead_agency (province_id, key, unit_id) values (v_actor.province_id, p_key, p_unit)
    on conflict (province_id, key) do update set unit_id = excluded.unit_id;
  end if;
  perform app.write_audit(v_actor, null, 'saveLeadAgency', jsonb_build_object('key', p_key, 'unit', p_unit));
end $$;

---------------------------------------------------------------- people and roles

-- Roles fit units: reviewers work at Sở Nội vụ only, the roles of a unit never at the province itself.
create function app.role_fits(p_province uuid, p_unit uuid, p_role text) returns boolean
language sql stable set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from unit u where u.id = p_unit and u.province_id = p_province and case
    when p_role in ('unitStaff', 'unitLeader', 'unitClerk') then u.kind <> 'tinh'
    when p_role in ('reviewer', 'reviewLeader') then exists (select from lead_agency l
      where l.province_id = p_province and l.key = 'so-noi-vu' and l.unit_id = u.id)
    else p_role in ('provinceLeader', 'administrator') end)
$$;

-- A person of this province whom its administrator may change: nobody who also works in another one.
create function app.managed_person(p_actor app.actor, p_person uuid) returns person
language plpgsql stable set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v person;
begin
  select p.* into v from person p where p.id = p_person
    and exists (select from membership m where m.person_id = p.id and m.province_id = p_actor.province_id);
  if not found then perform app.fail('CC404', 'person'); end if;
  perform from membership m where m.person_id = p_person and m.province_id <> p_actor.province_id
    and (m.ended_at is null or m.ended_at > now());
  if found then perform app.fail('CC403', 'works_elsewhere'); end if;
  return v;
end $$;

-- Somebody else must be left who can administer the province.
create function app.check_administrator_left(p_province uuid) returns void
language plpgsql stable set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform from membership m join person p on p.id = m.person_id
  where m.province_id = p_province and m.role = 'administrator' and p.disabled_at is null
    and m.valid_from <= now() and (m.ended_at is null or m.ended_at > now());
  if not found then perform app.fail('CC409', 'last_administrator'); end if;
end $$;

create function app.insert_membership(p_actor app.actor, p_person uuid, p_unit uuid, p_role text) returns uuid
language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_id uuid;
begin
  perform from unit u where u.id = p_unit and u.province_id = p_actor.province_id;
  if not found then perform app.fail('CC404', 'unit'); end if;
  if not app.role_fits(p_actor.province_id, p_unit, p_role) then perform app.fail('CC422', 'role_does_not_fit'); end if;
  insert into membership (province_id, person_id, unit_id, role, created_by)
  values (p_actor.province_id, p_person, p_unit, p_role, p_actor.membership_id)
  on conflict do nothing returning id into v_id;
  if v_id is null then perform app.fail('CC422', 'membership_exists'); end if;
  return v_id;
end $$;

-- A new person with a first role and a first password, which must be changed at the first sign-in.
create function app.add_person(
  p_membership uuid, p_sign_in_name text, p_name text, p_phone text, p_hash text, p_unit uuid, p_role text
) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership, 'administrator');
  v_person uuid;
begin
  perform app.require_confirmed(p_membership);
  insert into person (sign_in_name, name, phone, password_hash, must_change)
  values (lower(btrim(p_sign_in_name)), p_name, p_phone, p_hash, true)
  on conflict do nothing returning id into v_person;
  if v_person is null then perform app.fail('CC422', 'sign_in_name_taken'); end if;
  perform app.write_audit(v_actor, null, 'addPerson', jsonb_build_object('person', v_person));
  perform app.write_audit(v_actor, null, 'addMembership', jsonb_build_object('person', v_person,
    'membership', app.insert_membership(v_actor, v_person, p_unit, p_role), 'unit', p_unit, 'role', p_role));
  return v_person;
end $$;

create function app.save_person(p_membership uuid, p_person uuid, p_name text, p_phone text) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership, 'administrator');
begin
  perform app.managed_person(v_actor, p_person);
  update person set name = p_name, phone = p_phone where id = p_person;
  perform app.write_audit(v_actor, null, 'savePerson', jsonb_build_object('person', p_person));
end $$;

create function app.add_membership(p_membership uuid, p_person uuid, p_unit uuid, p_role text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership, 'administrator');
  v_id uuid;
begin
  perform app.require_confirmed(p_membership);
  perform from membership m where m.person_id = p_person and m.province_id = v_actor.province_id;
  if not found then perform app.fail('CC404', 'person'); end if;
  v_id := app.insert_membership(v_actor, p_person, p_unit, p_role);
  perform app.write_audit(v_actor, null, 'addMembership',
    jsonb_build_object('person', p_person, 'membership', v_id, 'unit', p_unit, 'role', p_role));
  return v_id;
end $$;

create function app.end_membership(p_membership uuid, p_ended uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership, 'administrator');
  v membership;
begin
  perform app.require_confirmed(p_membership);
  perform app.lock_province(v_actor.province_id);
  select m.* into v from membership m where m.id = p_ended and m.province_id = v_actor.province_id for update;
  if not found then perform app.fail('CC404', 'no_membership'); end if;
  if v.ended_at is not null then perform app.fail('CC409', 'membership_ended'); end if;
  update membership set ended_at = now() where id = p_ended;
  perform app.check_administrator_left(v_actor.province_id);
  perform app.write_audit(v_actor, null, 'endMembership',
    jsonb_build_object('person', v.person_id, 'membership', v.id, 'unit', v.unit_id, 'role', v.role));
end $$;

-- Disabling ends every session at once; nothing of the person's past is removed.
create function app.set_person_disabled(p_membership uuid, p_person uuid, p_disabled boolean) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership, 'administrator');
begin
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

create function app.reset_password(p_membership uuid, p_person uuid, p_hash text) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership, 'administrator');
begin
  perform app.managed_person(v_actor, p_person);
  if p_person = v_actor.person_id then perform app.fail('CC409', 'own_password'); end if;
  update person set password_hash = p_hash, must_change = true, password_changed_at = now() where id = p_person;
  update session set ended_at = now() where person_id = p_person and ended_at is null;
  perform app.write_audit(v_actor, null, 'resetPassword', jsonb_build_object('person', p_person));
end $$;

---------------------------------------------------------------- the command line

-- For the operator of the database only (cchc user add|reset|disable): not granted to the application.
create function app.operator_audit(p_province uuid, p_act text, p_person uuid) returns void
language sql set search_path = pg_catalog, public, app, pg_temp as $$
  select app.write_audit(row(null, null, 'cchc', p_province, null, null)::app.actor, null, p_act,
    jsonb_build_object('person', p_person, 'by', 'operator'))
$$;

-- Makes the province when its code is new (then its name is needed) and the person, with one role. A null
-- p_unit_code is the province itself.
create function app.operator_add_person(
  p_province_code text, p_province_name text, p_unit_code text, p_role text, p_sign_in_name text, p_name text, p_hash text
) returns uuid
language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_province uuid := (select id from unit where kind = 'tinh' and code = p_province_code);
  v_unit uuid;
  v_person uuid;
begin
  if v_province is null then
    if p_province_name is null then perform app.fail('CC404', 'province'); end if;
    v_province := app.uuid7();
    insert into unit (id, province_id, kind, code, name, short_name)
    values (v_province, v_province, 'tinh', p_province_code, p_province_name, p_province_name);
  end if;
  select id into v_unit from unit where province_id = v_province and code = coalesce(p_unit_code, p_province_code);
  if v_unit is null then perform app.fail('CC404', 'unit'); end if;
  if not app.role_fits(v_province, v_unit, p_role) then perform app.fail('CC422', 'role_does_not_fit'); end if;
  insert into person (sign_in_name, name, password_hash, must_change)
  values (lower(btrim(p_sign_in_name)), p_name, p_hash, true) on conflict do nothing returning id into v_person;
  if v_person is null then perform app.fail('CC422', 'sign_in_name_taken'); end if;
  insert into membership (province_id, person_id, unit_id, role) values (v_province, v_person, v_unit, p_role);
  perform app.operator_audit(v_province, 'addPerson', v_person);
  return v_person;
end $$;

create function app.operator_reset_password(p_sign_in_name text, p_hash text) returns void
language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_person uuid;
begin
  update person set password_hash = p_hash, must_change = true, password_changed_at = now()
  where lower(sign_in_name) = lower(btrim(p_sign_in_name)) returning id into v_person;
  if v_person is null then perform app.fail('CC404', 'person'); end if;
  update session set ended_at = now() where person_id = v_person and ended_at is null;
  perform app.operator_audit(m.province_id, 'resetPassword', v_person)
  from (select distinct province_id from membership where person_id = v_person) m;
end $$;

create function app.operator_disable_person(p_sign_in_name text) returns void
language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_person uuid;
begin
  update person set disabled_at = coalesce(disabled_at, now())
  where lower(sign_in_name) = lower(btrim(p_sign_in_name)) returning id into v_person;
  if v_person is null then perform app.fail('CC404', 'person'); end if;
  update session set ended_at = now() where person_id = v_person and ended_at is null;
  perform app.operator_audit(m.province_id, 'disablePerson', v_person)
  from (select distinct province_id from membership where person_id = v_person) m;
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.save_unit(uuid, uuid, integer, jsonb), app.import_units(uuid, jsonb),
  app.save_document_settings(uuid, uuid, integer, jsonb), app.save_province_settings(uuid, integer, jsonb),
  app.save_lead_agency(uuid, text, uuid), app.add_person(uuid, text, text, text, text, uuid, text),
  app.save_person(uuid, uuid, text, text), app.add_membership(uuid, uuid, uuid, text),
  app.end_membership(uuid, uuid), app.set_person_disabled(uuid, uuid, boolean),
  app.reset_password(uuid, uuid, text) to cchc_app;
