-- What a report was issued as: số, ngày, người ký and the signed file, beside the bytes the application made. One line
-- of records a report, each after the one before; none is ever changed. Files lie in the file storage by their SHA-256.

-- `first`: the first of this report. `signedFile`: the same document, its signed file came later. `correction` (đính
-- chính): the same data in another document. `replacement` (thay thế): other data, a later revision or run.
-- `made_docx`, `made_xlsx`: the bytes made for the document, served from then on; null on runs issued before they were
-- kept. `comparison`: what the signed file says otherwise (lib/workflow/issued-document.ts).
create table issued_document (
  id uuid primary key default app.uuid7(),
  province_id uuid not null references unit (id),
  report_id uuid not null references report (id),
  sequence integer not null check (sequence > 0),
  kind text not null check (kind = any (array['first', 'signedFile', 'correction', 'replacement'])),
  revision_id uuid references revision (id),
  run_id uuid references consolidation_run (id),
  number_text text not null check (length(btrim(number_text)) between 1 and 60),
  issued_on date not null,
  signer text not null check (length(btrim(signer)) between 1 and 200),
  reason text check (length(btrim(reason)) between 1 and 4000),
  made_docx text check (made_docx ~ '^[0-9a-f]{64}$'),
  made_xlsx text check (made_xlsx ~ '^[0-9a-f]{64}$'),
  file_name text check (length(file_name) between 1 and 255),
  file_size integer check (file_size between 1 and 10485760),
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_kind text check (file_kind in ('docx', 'pdf')),
  comparison jsonb,
  recorded_by uuid not null references membership (id),
  recorded_by_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (report_id, sequence),
  check ((revision_id is null) <> (run_id is null)),
  check ((kind = 'first') = (sequence = 1)),
  check ((kind in ('correction', 'replacement')) = (reason is not null)),
  check (num_nulls(file_name, file_size, file_sha256, file_kind) in (0, 4)),
  check ((comparison is null) or (file_sha256 is not null))
);
create index on issued_document (province_id);
create index on issued_document (revision_id);
create index on issued_document (run_id);
create index on issued_document (recorded_by);

-- Runs issued before this table: what was recorded then, in the order it was.
insert into issued_document (province_id, report_id, sequence, kind, run_id, number_text, issued_on, signer, reason,
  recorded_by, recorded_by_name, recorded_at)
select r.province_id, r.report_id, x.sequence, case when x.sequence = 1 then 'first' else 'replacement' end, r.id,
  r.number_text, r.issued_on, r.signer, case when x.sequence > 1 then 'Ban hành lại' end, r.issued_by,
  coalesce(p.name, ''), r.issued_at
from (select id, row_number() over (partition by report_id order by issued_at, number)::integer as sequence
  from consolidation_run where state = 'issued' and number_text is not null and issued_by is not null) x
join consolidation_run r on r.id = x.id
left join membership m on m.id = r.issued_by
left join person p on p.id = m.person_id;

select app.append_only('issued_document');
select app.protect('issued_document');

-- Of a unit's report: its people and the reviewers; of the province's, lãnh đạo tỉnh too.
create policy read on issued_document for select to cchc_app using (
  report_id = any ((select app.content_reports())::uuid[])
  or province_id = (select app.review_province())
  or (run_id is not null and province_id = (select app.leader_province())));
grant select on issued_document to cchc_app;

---------------------------------------------------------------- recording

create function app.last_issued(p_report uuid) returns issued_document
language sql stable as $$
  select d.* from issued_document d where d.report_id = p_report order by d.sequence desc limit 1
$$;

-- A document cannot have been signed on a day that has not come, by the database's clock in Vietnam.
create function app.require_past_day(p_day date) returns void
language plpgsql as $$
begin
  if p_day > (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date then perform app.fail('CC422', 'future_day'); end if;
end $$;

-- Adds a record behind the last one. p_data: {"kind", "reason", "numberText", "issuedOn", "signer", "madeDocx",
-- "madeXlsx", "file": {"name", "size", "sha256", "kind"} or null, "comparison"}. A signed file that comes later
-- belongs to the document as it was recorded: number, day, signer and made bytes are the last record's.
create function app.append_issued(a app.actor, r report, last issued_document, p_revision uuid, p_run uuid, p_data jsonb)
returns uuid
language plpgsql as $$
declare
  v_kind text := p_data ->> 'kind';
  v_file jsonb := nullif(p_data -> 'file', 'null');
  v_reason text := case when v_kind in ('correction', 'replacement') then btrim(p_data ->> 'reason') end;
  v_id uuid;
begin
  if v_kind in ('correction', 'replacement') and coalesce(v_reason, '') = '' then perform app.fail('CC422', 'reason'); end if;
  if v_kind = 'signedFile' then
    if v_file is null then perform app.fail('CC422', 'no_signed_file'); end if;
    p_data := p_data || jsonb_build_object('numberText', last.number_text, 'issuedOn', last.issued_on,
      'signer', last.signer, 'madeDocx', last.made_docx, 'madeXlsx', last.made_xlsx);
  end if;
  if coalesce(btrim(p_data ->> 'numberText'), '') = '' or coalesce(btrim(p_data ->> 'signer'), '') = ''
    or p_data ->> 'issuedOn' is null then
    perform app.fail('CC422', 'issue');
  end if;
  perform app.require_past_day((p_data ->> 'issuedOn')::date);
  insert into issued_document (province_id, report_id, sequence, kind, revision_id, run_id, number_text, issued_on, signer,
    reason, made_docx, made_xlsx, file_name, file_size, file_sha256, file_kind, comparison, recorded_by, recorded_by_name)
  values (r.province_id, r.id, coalesce(last.sequence, 0) + 1, v_kind, p_revision, p_run, btrim(p_data ->> 'numberText'),
    (p_data ->> 'issuedOn')::date, btrim(p_data ->> 'signer'), v_reason, p_data ->> 'madeDocx', p_data ->> 'madeXlsx',
    v_file ->> 'name', (v_file ->> 'size')::integer, v_file ->> 'sha256', v_file ->> 'kind',
    case when v_file is not null then nullif(p_data -> 'comparison', 'null') end, a.membership_id, a.person_name)
  returning id into v_id;
  perform app.write_audit(a, r.id, 'recordIssued', jsonb_build_object('document', v_id, 'issuedAs', v_kind)
    || case when v_file is null then '{}' else jsonb_build_object('hash', v_file ->> 'sha256') end
    || case when p_data ->> 'madeDocx' is null then '{}' else jsonb_build_object('made', p_data ->> 'madeDocx') end);
  return v_id;
end $$;

-- p_last: the record the person saw as the last one, null for none. A unit's own report: its lãnh đạo and văn thư, for
-- the newest revision; the province's: Sở Nội vụ, for the run issued last (issuing itself is app.move_run).
create function app.record_issued(p_membership uuid, p_report uuid, p_last uuid, p_data jsonb) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting(p_membership);
  r report := app.lock_report(a, p_report);
  v_relation text := app.relation(a, r);
  v_kind text := p_data ->> 'kind';
  last issued_document := app.last_issued(r.id);
  v_newest revision;
begin
  if not (v_relation = 'own' and a.role in ('unitLeader', 'unitClerk')
    or v_relation = 'consolidate' and a.role in ('reviewer', 'reviewLeader')) then
    perform app.fail('CC403', 'role');
  end if;
  if last.id is distinct from p_last then perform app.fail('CC410', 'issued_record'); end if;
  if v_kind not in ('first', 'signedFile', 'correction', 'replacement') then perform app.fail('CC422', 'kind'); end if;
  if (v_kind = 'first') <> (last.id is null) then
    perform app.fail('CC409', case when last.id is null then 'not_issued' else 'issued_already' end);
  end if;
  if v_kind = 'signedFile' and last.file_sha256 is not null then perform app.fail('CC409', 'has_signed_file'); end if;
  if v_kind in ('signedFile', 'correction') then
    return app.append_issued(a, r, last, last.revision_id, last.run_id, p_data);
  end if;
  if v_relation = 'consolidate' then perform app.fail('CC422', 'kind'); end if;
  -- What stands in the document is what was sent and not taken back.
  if r.state not in ('submitted', 'returned', 'accepted') then perform app.fail('CC409', 'not_sent'); end if;
  select * into v_newest from revision where report_id = r.id order by number desc limit 1;
  if v_newest.id is null then perform app.fail('CC409', 'not_sent'); end if;
  if v_newest.id is distinct from (p_data ->> 'revisionId')::uuid then perform app.fail('CC410', 'issued_record'); end if;
  if v_kind = 'replacement' and v_newest.id = last.revision_id then perform app.fail('CC409', 'same_revision'); end if;
  if p_data ->> 'madeDocx' is null then perform app.fail('CC422', 'made'); end if;
  return app.append_issued(a, r, last, v_newest.id, null, p_data);
end $$;

---------------------------------------------------------------- issuing a run

-- As before; issuing also records the document with the bytes made for it. A period that was issued already is issued
-- again only with a reason, as a replacement. p_data for issue holds what app.append_issued needs besides, without kind.
create or replace function app.move_run(p_membership uuid, p_run uuid, p_version integer, p_act text, p_data jsonb)
returns text
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  v_actor app.actor := app.acting_as(p_membership, 'reviewer', 'reviewLeader');
  r consolidation_run := app.locked_run(v_actor, p_run);
  v_to text := app.run_to_state(v_actor, r, p_act);
  v_blocked jsonb;
  v_report report;
  last issued_document;
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
    perform app.require_past_day((p_data ->> 'issuedOn')::date);
    perform app.require_confirmed(p_membership);
    -- Nobody issues what they alone made: someone else must have created or closed it.
    perform from membership m where m.id in (r.created_by, r.closed_by) and m.person_id <> v_actor.person_id;
    if not found then perform app.fail('CC403', 'own_run'); end if;
    select * into v_report from report t where t.id = r.report_id for no key update;
    if v_report.version <> (p_data ->> 'reportVersion')::integer then perform app.fail('CC410', 'narrative'); end if;
    last := app.last_issued(r.report_id);
    if last.id is not null and coalesce(btrim(p_data ->> 'reason'), '') = '' then perform app.fail('CC422', 'replaces'); end if;
    if encode(sha256(convert_to(p_data ->> 'frozen', 'UTF8')), 'hex') <> p_data ->> 'frozenHash' then
      perform app.fail('CC422', 'hash');
    end if;
    if p_data ->> 'madeDocx' is null or p_data ->> 'madeXlsx' is null then perform app.fail('CC422', 'made'); end if;
    perform app.append_issued(v_actor, v_report, last, null, r.id,
      p_data || jsonb_build_object('kind', case when last.id is null then 'first' else 'replacement' end));
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

revoke execute on all functions in schema app from public;
grant execute on function app.record_issued(uuid, uuid, uuid, jsonb) to cchc_app;
