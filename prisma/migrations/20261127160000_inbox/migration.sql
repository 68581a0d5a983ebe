-- Files of many units that Sở Nội vụ puts in at once: each waits, is read by whichever server is free, is matched to a
-- unit by its letterhead or by a person, and is then placed into that unit's report, which is taken over for it
-- (on_behalf). Nothing of a file enters a report before a person takes it there, as with a unit's own files.

-- The bytes are in the file storage from the start, whatever comes of reading: a scan is looked at beside the form.
create table inbox_file (
  id uuid primary key default app.uuid7(),
  province_id uuid not null references unit (id),
  period_id uuid not null references period (id),
  file_name text not null check (length(file_name) between 1 and 255),
  byte_size integer not null check (byte_size between 0 and 10485760),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  status text not null default 'waiting' check (status in ('waiting', 'reading', 'read', 'refused', 'placed')),
  kind text check (kind in ('docx', 'xlsx', 'pdf')),
  refusal text check (length(refusal) between 1 and 60),
  parse jsonb,
  unit_id uuid references unit (id),
  import_id uuid references report_import (id),
  created_by uuid not null references membership (id),
  created_at timestamptz not null default clock_timestamp(),
  claimed_at timestamptz,
  finished_at timestamptz,
  check ((status = 'placed') = (import_id is not null)),
  check (status in ('read', 'placed') or kind is null),
  check (status in ('read', 'placed') or parse is null),
  check (status <> 'read' or parse is not null)
);
create index on inbox_file (period_id, created_at);
create index on inbox_file (province_id, status);
create index on inbox_file (unit_id);
create index on inbox_file (import_id);
create index on inbox_file (created_by);
select app.protect('inbox_file');
create policy read on inbox_file for select to cchc_app using (province_id = (select app.review_province()));
grant select on inbox_file to cchc_app;

-- A file that was looked at only, because it could not be read, keeps its bytes as evidence beside the form.
alter table report_import add column evidence boolean not null default false,
  add check (not evidence or status = 'refused');

create function app.lock_inbox_file(a app.actor, p_file uuid) returns inbox_file
language plpgsql as $$
declare
  f inbox_file;
begin
  select * into f from inbox_file where id = p_file and province_id = a.province_id for no key update;
  if not found then perform app.fail('CC404', 'inbox'); end if;
  return f;
end $$;

create function app.add_inbox_file(p_membership uuid, p_period uuid, p_file_name text, p_byte_size integer,
  p_sha256 text)
returns uuid
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  p period;
  v_id uuid;
begin
  select * into p from period where id = p_period and province_id = a.province_id for key share;
  if not found then perform app.fail('CC404', 'period'); end if;
  if p.closed_at is not null then perform app.fail('CC409', 'period_closed'); end if;
  if (select count(*) from inbox_file where period_id = p.id and status in ('waiting', 'reading')) >= 500 then
    perform app.fail('CC429', 'imports');
  end if;
  insert into inbox_file (province_id, period_id, file_name, byte_size, sha256, created_by)
  values (a.province_id, p.id, p_file_name, p_byte_size, p_sha256, a.membership_id)
  returning id into v_id;
  perform app.write_audit(a, null, 'addInboxFile',
    jsonb_build_object('file', v_id, 'hash', p_sha256, 'bytes', p_byte_size));
  return v_id;
end $$;

-- The next file to read, for whoever asks first; one whose reader has been silent for a minute is given out again.
-- Null: none is waiting.
create function app.claim_inbox_file(p_membership uuid) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  f inbox_file;
begin
  select * into f from inbox_file
  where province_id = a.province_id
    and (status = 'waiting' or (status = 'reading' and claimed_at < clock_timestamp() - interval '60 seconds'))
  order by created_at limit 1 for no key update skip locked;
  if not found then return null; end if;
  update inbox_file set status = 'reading', claimed_at = clock_timestamp() where id = f.id;
  return jsonb_build_object('id', f.id, 'fileName', f.file_name, 'sha256', f.sha256);
end $$;

-- What came of reading: {kind, parse, unitId} or {refusal}. The first answer counts; a later one changes nothing.
create function app.finish_inbox_file(p_membership uuid, p_file uuid, p_outcome jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  f inbox_file := app.lock_inbox_file(a, p_file);
  v_unit uuid := (p_outcome ->> 'unitId')::uuid;
begin
  if f.status <> 'reading' then return; end if;
  if v_unit is not null then perform app.inbox_report(f, v_unit); end if;
  update inbox_file set status = case when p_outcome ? 'refusal' then 'refused' else 'read' end,
    refusal = p_outcome ->> 'refusal', kind = p_outcome ->> 'kind', parse = nullif(p_outcome -> 'parse', 'null'),
    unit_id = coalesce(f.unit_id, v_unit), finished_at = clock_timestamp()
  where id = f.id;
end $$;

-- The unit's own report in the file's period; a unit without one cannot be meant.
create function app.inbox_report(f inbox_file, p_unit uuid) returns uuid
language plpgsql as $$
declare
  v_report uuid;
begin
  select id into v_report from report
  where province_id = f.province_id and period_id = f.period_id and unit_id = p_unit and sheet = 'unit';
  if not found then perform app.fail('CC404', 'unit'); end if;
  return v_report;
end $$;

-- Whose file it is, said by a person; null takes that back.
create function app.choose_inbox_unit(p_membership uuid, p_file uuid, p_unit uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  f inbox_file := app.lock_inbox_file(a, p_file);
begin
  if f.status = 'placed' then perform app.fail('CC409', 'placed'); end if;
  if p_unit is not null then perform app.inbox_report(f, p_unit); end if;
  update inbox_file set unit_id = p_unit where id = f.id;
end $$;

-- Takes a file out that is nobody's; one placed stays where it was placed.
create function app.drop_inbox_file(p_membership uuid, p_file uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  f inbox_file := app.lock_inbox_file(a, p_file);
begin
  if f.status = 'placed' then perform app.fail('CC409', 'placed'); end if;
  delete from inbox_file where id = f.id;
  perform app.write_audit(a, null, 'dropInboxFile', jsonb_build_object('file', f.id, 'hash', f.sha256));
end $$;

-- Puts the file into its unit's report, taking that over when nobody has yet: {reportId, importId}. Pressed again it
-- answers the same. What could not be read goes along as evidence.
create function app.place_inbox_file(p_membership uuid, p_file uuid, p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  f inbox_file := app.lock_inbox_file(a, p_file);
  r report;
  v_import uuid := f.import_id;
begin
  if v_import is not null then
    return jsonb_build_object('importId', v_import,
      'reportId', (select report_id from report_import where id = v_import));
  end if;
  if f.status not in ('read', 'refused') then perform app.fail('CC409', 'inbox_reading'); end if;
  if f.unit_id is null then perform app.fail('CC422', 'inbox_unit'); end if;
  r := app.lock_report(a, app.inbox_report(f, f.unit_id));
  if r.behalf_by is null then
    perform app.hold_report(p_membership, r.id, 'takeOver', r.version, p_reason);
  end if;
  insert into report_import (province_id, report_id, file_name, byte_size, sha256, status, kind, refusal, parse,
    evidence, created_by, finished_at)
  values (r.province_id, r.id, f.file_name, f.byte_size, f.sha256, f.status, f.kind, f.refusal, f.parse,
    f.status = 'refused', a.membership_id, clock_timestamp())
  returning id into v_import;
  update inbox_file set status = 'placed', parse = null, import_id = v_import where id = f.id;
  perform app.write_audit(a, r.id, 'placeFile',
    jsonb_build_object('import', v_import, 'hash', f.sha256, 'bytes', f.byte_size));
  return jsonb_build_object('reportId', r.id, 'importId', v_import);
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.add_inbox_file(uuid, uuid, text, integer, text), app.claim_inbox_file(uuid),
  app.finish_inbox_file(uuid, uuid, jsonb), app.choose_inbox_unit(uuid, uuid, uuid),
  app.drop_inbox_file(uuid, uuid), app.place_inbox_file(uuid, uuid, text) to cchc_app;
