-- Files people upload into a report, and where each value taken from one stands in it. A file is read outside of the
-- database; nothing of it enters the report by itself: what a person takes goes through save_cells and save_section
-- like everything else, and names its place in the file.

-- `sha256` is the address of the bytes in the file storage, which holds only files that were read: of a refused one
-- the name, size, hash and reason are kept and nothing else. `parse`: what was found (lib/indicators/contract.ts).
-- `history`: the file tells of another period of the same unit, {kind, year, title, from, to}, and stands in where
-- that period has no sent report.
create table report_import (
  id uuid primary key default app.uuid7(),
  province_id uuid not null references unit (id),
  report_id uuid not null references report (id),
  file_name text not null check (length(file_name) between 1 and 255),
  byte_size integer not null check (byte_size between 0 and 10485760),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  status text not null default 'reading' check (status in ('reading', 'read', 'refused')),
  kind text check (kind in ('docx', 'xlsx', 'pdf')),
  refusal text check (length(refusal) between 1 and 60),
  parse jsonb,
  history jsonb,
  created_by uuid not null references membership (id),
  created_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  check ((status = 'read') = (parse is not null)),
  check ((status = 'read') = (kind is not null)),
  check ((status = 'refused') = (refusal is not null)),
  check ((status = 'reading') = (finished_at is null)),
  check (history is null or status = 'read')
);
create index on report_import (report_id, created_at);
create index on report_import (created_by, created_at);
create index on report_import (province_id);

select app.protect('report_import');
create policy read on report_import for select to cchc_app using (
  report_id = any ((select app.content_reports())::uuid[]));
grant select on report_import to cchc_app;

-- Cells: {importId, table, row, column}, counted from 0 as the reader does; sections: {importId, path}.
alter table cell add column source jsonb, add check (source is null or how = 'imported');
alter table cell_history add column source jsonb;
alter table narrative_section add column source jsonb;
alter table narrative_history add column source jsonb;

-- What a source names was uploaded into this very report and read.
create function app.require_sources(r report, p_sources jsonb) returns void
language plpgsql as $$
begin
  if jsonb_array_length(p_sources) = 0 then return; end if;
  perform from (select distinct x ->> 'importId' as id from jsonb_array_elements(p_sources) x) s
  where not exists (
    select from report_import i where i.id::text = s.id and i.report_id = r.id and i.status = 'read');
  if found then perform app.fail('CC422', 'source'); end if;
end $$;

-- A stored source with the name of its file, as the views FileSource and SectionSource.
create function app.source_json(p_source jsonb) returns jsonb
language sql stable as $$
  select p_source || jsonb_build_object('file', i.file_name)
  from public.report_import i where i.id = (p_source ->> 'importId')::uuid
$$;

create or replace function app.cell_json(c cell) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select jsonb_build_object('key', c.item_key, 'version', c.version, 'state', c.state, 'value', c.value::text,
    'text', c.text, 'note', c.note, 'asOf', c.as_of, 'raw', c.raw, 'problem', c.problem,
    'parts', case when c.numerator is not null then
      jsonb_build_object('numerator', c.numerator::text, 'denominator', c.denominator::text) end,
    'how', c.how, 'source', app.source_json(c.source), 'updatedAt', app.iso(c.updated_at),
    'updatedBy', coalesce(app.member_name(c.updated_by), ''))
$$;

-- As before, and each cell may name its place in a file: [{…, source}].
create or replace function app.save_cells(p_membership uuid, p_report uuid, p_op text, p_payload_hash text, p_cells jsonb)
returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting(p_membership);
  r report := app.lock_report(a, p_report);
  v_answer jsonb := app.stored_answer(p_report, p_op, p_payload_hash);
  v_now timestamptz;
  v_saved integer;
  v_results jsonb;
begin
  if v_answer is not null then return v_answer; end if;
  if r.sheet = 'consolidated' then perform app.fail('CC403', 'sheet'); end if;
  perform app.require_entry(a, r);
  perform app.require_sources(r, jsonb_path_query_array(p_cells, '$[*].source ? (@ != null)'));
  v_now := clock_timestamp();

  with input as (
    select * from jsonb_to_recordset(p_cells) as x (key text, "baseVersion" integer, state text, value numeric,
      text text, note text, "asOf" date, numerator numeric, denominator numeric, raw text, problem text, how text,
      source jsonb)
  ), judged as (
    select i.*, coalesce(c.version, 0) as stored, c as theirs,
      case
        when c.version is not null
          and (c.state, c.value, c.text, c.note, c.as_of, c.numerator, c.denominator, c.raw, c.problem)
            is not distinct from
              (i.state, i.value, i.text, i.note, i."asOf", i.numerator, i.denominator, i.raw, i.problem) then 'same'
        -- Where nothing is stored there is nothing to overwrite, whatever the base says.
        when c.version is null or c.version = i."baseVersion" then 'save'
        else 'conflict'
      end as verdict
    from input i left join cell c on c.report_id = r.id and c.item_key = i.key
  ), kept as (
    insert into cell as t (province_id, report_id, item_key, version, state, value, text, note, as_of, numerator,
      denominator, raw, problem, how, source, updated_by, updated_at)
    select r.province_id, r.id, key, stored + 1, state, value, text, note, "asOf", numerator, denominator, raw,
      problem, how, source, a.membership_id, v_now
    from judged where verdict = 'save'
    on conflict (report_id, item_key) do update set version = excluded.version, state = excluded.state,
      value = excluded.value, text = excluded.text, note = excluded.note, as_of = excluded.as_of,
      numerator = excluded.numerator, denominator = excluded.denominator, raw = excluded.raw,
      problem = excluded.problem, how = excluded.how, source = excluded.source, updated_by = excluded.updated_by,
      updated_at = excluded.updated_at
  ), history as (
    insert into cell_history (province_id, report_id, item_key, version, state, value, text, note, as_of,
      numerator, denominator, raw, problem, how, source, updated_by, updated_at)
    select r.province_id, r.id, key, stored + 1, state, value, text, note, "asOf", numerator, denominator, raw,
      problem, how, source, a.membership_id, v_now
    from judged where verdict = 'save'
  )
  select count(*) filter (where verdict = 'save'),
    coalesce(jsonb_agg(case verdict
      when 'conflict' then jsonb_build_object('key', key, 'outcome', 'conflict', 'theirs', app.cell_json(theirs))
      when 'same' then jsonb_build_object('key', key, 'outcome', 'saved', 'version', stored)
      else jsonb_build_object('key', key, 'outcome', 'saved', 'version', stored + 1)
    end), '[]')
  into v_saved, v_results from judged;

  if v_saved > 0 then
    update report set version = version + 1, updated_at = v_now where id = r.id;
    perform app.write_audit(a, r.id, 'saveCells',
      jsonb_build_object('op', p_op, 'payload', p_payload_hash, 'cells', v_saved));
  end if;
  v_answer := jsonb_build_object('results', v_results, 'savedAt', app.iso(v_now),
    'version', r.version + (v_saved > 0)::integer);
  insert into save_op (report_id, op_id, province_id, payload_hash, answer)
  values (r.id, p_op, r.province_id, p_payload_hash, v_answer);
  return v_answer;
end $$;

-- As before, and the text may name the file it was taken from.
drop function app.save_section(uuid, uuid, text, text, text, integer, text, jsonb);
create function app.save_section(p_membership uuid, p_report uuid, p_op text, p_payload_hash text, p_path text,
  p_base_version integer, p_heading text, p_body jsonb, p_source jsonb)
returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting(p_membership);
  r report := app.lock_report(a, p_report);
  v_answer jsonb := app.stored_answer(p_report, p_op, p_payload_hash);
  v_now timestamptz;
  s narrative_section;
  v_version integer;
begin
  if v_answer is not null then return v_answer; end if;
  if r.sheet = 'province' then perform app.fail('CC403', 'sheet'); end if;
  perform app.require_entry(a, r);
  if p_source is not null then perform app.require_sources(r, jsonb_build_array(p_source)); end if;
  v_now := clock_timestamp();
  select * into s from narrative_section where report_id = r.id and path = p_path;
  v_version := coalesce(s.version, 0);

  if v_version > 0 and (s.heading, s.body) is not distinct from (p_heading, p_body) then
    v_answer := jsonb_build_object('outcome', 'saved', 'version', v_version, 'savedAt', app.iso(v_now),
      'reportVersion', r.version);
  elsif v_version > 0 and v_version <> p_base_version then
    v_answer := jsonb_build_object('outcome', 'conflict', 'theirs', jsonb_build_object(
      'path', s.path, 'heading', s.heading, 'body', s.body, 'version', s.version, 'source', app.source_json(s.source),
      'updatedAt', app.iso(s.updated_at), 'updatedBy', coalesce(app.member_name(s.updated_by), '')));
  else
    insert into narrative_section (province_id, report_id, path, version, heading, body, source, updated_by,
      updated_at)
    values (r.province_id, r.id, p_path, v_version + 1, p_heading, p_body, p_source, a.membership_id, v_now)
    on conflict (report_id, path) do update set version = excluded.version, heading = excluded.heading,
      body = excluded.body, source = excluded.source, updated_by = excluded.updated_by,
      updated_at = excluded.updated_at;
    insert into narrative_history (province_id, report_id, path, version, heading, body, source, updated_by, updated_at)
    values (r.province_id, r.id, p_path, v_version + 1, p_heading, p_body, p_source, a.membership_id, v_now);
    update report set version = version + 1, updated_at = v_now where id = r.id;
    perform app.write_audit(a, r.id, 'saveSection',
      jsonb_build_object('op', p_op, 'payload', p_payload_hash, 'path', p_path, 'version', v_version + 1));
    v_answer := jsonb_build_object('outcome', 'saved', 'version', v_version + 1, 'savedAt', app.iso(v_now),
      'reportVersion', r.version + 1);
  end if;
  insert into save_op (report_id, op_id, province_id, payload_hash, answer)
  values (r.id, p_op, r.province_id, p_payload_hash, v_answer);
  return v_answer;
end $$;

---------------------------------------------------------------- uploading

-- A person reads one file after another; a program that sends files in a stream is stopped.
create function app.require_import_rate(a app.actor) returns void
language plpgsql as $$
begin
  if (select count(*) from report_import
      where created_by = a.membership_id and created_at > clock_timestamp() - interval '10 minutes') >= 40 then
    perform app.fail('CC429', 'imports');
  end if;
end $$;

-- Before a file is read: may this person fill this report now? Answers the id under which it is then finished.
create function app.begin_import(p_membership uuid, p_report uuid, p_file_name text, p_byte_size integer, p_sha256 text)
returns uuid
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting(p_membership);
  r report := app.lock_report(a, p_report);
  v_id uuid;
begin
  if r.sheet = 'consolidated' then perform app.fail('CC403', 'sheet'); end if;
  perform app.require_entry(a, r);
  perform app.require_import_rate(a);
  insert into report_import (province_id, report_id, file_name, byte_size, sha256, created_by)
  values (r.province_id, r.id, p_file_name, p_byte_size, p_sha256, a.membership_id)
  returning id into v_id;
  perform app.write_audit(a, r.id, 'uploadFile',
    jsonb_build_object('import', v_id, 'hash', p_sha256, 'bytes', p_byte_size));
  return v_id;
end $$;

-- An import of this report, whose row the caller has locked already.
create function app.lock_import(a app.actor, p_report uuid, p_import uuid) returns report_import
language plpgsql as $$
declare
  i report_import;
begin
  select * into i from report_import where id = p_import and report_id = p_report for no key update;
  if not found then perform app.fail('CC404', 'import'); end if;
  return i;
end $$;

-- What came of reading: {kind, parse}, or {refusal}. Only who uploaded it, and once; the same again changes nothing.
create function app.finish_import(p_membership uuid, p_report uuid, p_import uuid, p_outcome jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting(p_membership);
  r report := app.lock_report(a, p_report);
  i report_import := app.lock_import(a, p_report, p_import);
  v_refusal text := p_outcome ->> 'refusal';
begin
  if i.created_by <> a.membership_id then perform app.fail('CC403', 'import'); end if;
  if i.status <> 'reading' then return; end if;
  update report_import set status = case when v_refusal is null then 'read' else 'refused' end, refusal = v_refusal,
    kind = p_outcome ->> 'kind', parse = nullif(p_outcome -> 'parse', 'null'), finished_at = clock_timestamp()
  where id = i.id;
  perform app.write_audit(a, r.id, case when v_refusal is null then 'readFile' else 'refuseFile' end,
    jsonb_build_object('import', i.id, 'hash', i.sha256) || case when v_refusal is null then '{}' else jsonb_build_object('refusal', v_refusal) end);
end $$;

-- Keeps a file as what this unit reported of another period, {kind, year, title, from, to}; null takes that back.
create function app.set_import_history(p_membership uuid, p_report uuid, p_import uuid, p_history jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting(p_membership);
  r report := app.lock_report(a, p_report);
  i report_import := app.lock_import(a, p_report, p_import);
begin
  perform app.require_entry(a, r);
  if i.status <> 'read' then perform app.fail('CC409', 'import'); end if;
  update report_import set history = p_history where id = i.id;
  perform app.write_audit(a, r.id, case when p_history is null then 'dropHistory' else 'keepHistory' end,
    jsonb_build_object('import', i.id, 'kind', coalesce(p_history, i.history) ->> 'kind',
      'year', coalesce(p_history, i.history) -> 'year'));
end $$;

revoke execute on all functions in schema app from public;
-- Policies and reads run with the caller's rights: source_json reads only what the caller may.
grant execute on function app.source_json(jsonb),
  app.save_section(uuid, uuid, text, text, text, integer, text, jsonb, jsonb),
  app.begin_import(uuid, uuid, text, integer, text), app.finish_import(uuid, uuid, uuid, jsonb),
  app.set_import_history(uuid, uuid, uuid, jsonb) to cchc_app;
