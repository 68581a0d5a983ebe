-- Văn thư of Sở Nội vụ records the province's issued documents beside the reviewers, and for that reads what was issued:
-- no run before its issue, no report of the province in writing.

-- The province whose issued reports the actor records as văn thư of Sở Nội vụ.
create function app.clerk_province() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  m membership := app.reading();
begin
  return case when m.role = 'unitClerk' and exists (select from lead_agency l
    where l.province_id = m.province_id and l.key = 'so-noi-vu' and l.unit_id = m.unit_id) then m.province_id end;
end $$;

drop policy read on consolidation_run;
create policy read on consolidation_run for select to cchc_app using (
  province_id = (select app.review_province())
  or (state = 'issued' and province_id in ((select app.leader_province()), (select app.clerk_province()))));

drop policy read on issued_document;
create policy read on issued_document for select to cchc_app using (
  report_id = any ((select app.content_reports())::uuid[])
  or province_id = (select app.review_province())
  or (run_id is not null and province_id in ((select app.leader_province()), (select app.clerk_province()))));

-- As before, and for the province's report also by văn thư of Sở Nội vụ.
create or replace function app.record_issued(p_membership uuid, p_report uuid, p_last uuid, p_data jsonb) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting(p_membership);
  r report;
  v_relation text;
  v_kind text := p_data ->> 'kind';
  last issued_document;
  v_newest revision;
begin
  select * into r from report where id = p_report and province_id = a.province_id for no key update;
  if not found then perform app.fail('CC404', 'report'); end if;
  v_relation := app.relation(a, r);
  last := app.last_issued(r.id);
  if v_relation is null and a.role = 'unitClerk' and r.sheet = 'consolidated' and last.id is not null
    and exists (select from lead_agency l
      where l.province_id = r.province_id and l.key = 'so-noi-vu' and l.unit_id = a.unit_id) then
    v_relation := 'clerk';
  end if;
  if v_relation is null then perform app.fail('CC404', 'report'); end if;
  if not (v_relation = 'own' and a.role in ('unitLeader', 'unitClerk')
    or v_relation = 'consolidate' and a.role in ('reviewer', 'reviewLeader') or v_relation = 'clerk') then
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
  if v_relation <> 'own' then perform app.fail('CC422', 'kind'); end if;
  -- What stands in the document is what was sent and not taken back.
  if r.state not in ('submitted', 'returned', 'accepted') then perform app.fail('CC409', 'not_sent'); end if;
  select * into v_newest from revision where report_id = r.id order by number desc limit 1;
  if v_newest.id is null then perform app.fail('CC409', 'not_sent'); end if;
  if v_newest.id is distinct from (p_data ->> 'revisionId')::uuid then perform app.fail('CC410', 'issued_record'); end if;
  if v_kind = 'replacement' and v_newest.id = last.revision_id then perform app.fail('CC409', 'same_revision'); end if;
  if p_data ->> 'madeDocx' is null then perform app.fail('CC422', 'made'); end if;
  return app.append_issued(a, r, last, v_newest.id, null, p_data);
end $$;

-- Records filled in by the migration before this one say so: nobody gave that reason.
alter table issued_document disable trigger append_only;
update issued_document set reason = 'Không ghi lý do lúc ban hành (dòng này do hệ thống bổ sung khi nâng cấp)'
where reason = 'Ban hành lại' and run_id is not null and made_docx is null and file_sha256 is null;
alter table issued_document enable trigger append_only;

revoke execute on all functions in schema app from public;
grant execute on function app.clerk_province() to cchc_app;
