-- Where a signed file differs from the data, a person says that it was seen, and why it may stand. A line of marks a
-- document, none ever changed: what the unit's văn thư says does not keep Sở Nội vụ from saying its own.

create table signed_seen (
  id uuid primary key default app.uuid7(),
  province_id uuid not null references unit (id),
  document_id uuid not null references issued_document (id),
  sequence integer not null check (sequence > 0),
  reason text not null check (length(btrim(reason)) between 3 and 4000),
  seen_by uuid not null references membership (id),
  seen_by_name text not null,
  seen_at timestamptz not null default clock_timestamp(),
  unique (document_id, sequence)
);
create index on signed_seen (province_id);
create index on signed_seen (seen_by);
select app.append_only('signed_seen');
select app.protect('signed_seen');

-- Whoever reads the document: its own policy decides.
create policy read on signed_seen for select to cchc_app using (
  exists (select from issued_document d where d.id = document_id));
grant select on signed_seen to cchc_app;

-- At how many places a signed file differs (SignedComparison of lib/workflow/issued-document.ts), kept or only counted.
create function app.signed_differences(p_comparison jsonb) returns integer
language sql immutable as $$
  select case when p_comparison ->> 'outcome' = 'compared'
    then jsonb_array_length(p_comparison -> 'differences') + (p_comparison ->> 'more')::integer else 0 end
$$;

-- How the actor stands to what a report was issued as: as to the report, and `clerk` for văn thư of Sở Nội vụ to the
-- province's once it was issued. Null: for them it does not exist.
create function app.issued_relation(a app.actor, r report, last issued_document) returns text
language sql stable as $$
  select coalesce(app.relation(a, r), case when a.role = 'unitClerk' and r.sheet = 'consolidated' and last.id is not null
    and exists (select from lead_agency l
      where l.province_id = r.province_id and l.key = 'so-noi-vu' and l.unit_id = a.unit_id) then 'clerk' end)
$$;

-- p_seen: how many marks the person saw on the document, so that pressing twice makes one and nobody answers past
-- another. Those who record it may, and for a unit's document the reviewers who read it.
create function app.mark_signed_seen(p_membership uuid, p_document uuid, p_seen integer, p_reason text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting(p_membership);
  d issued_document;
  r report;
  v_relation text;
  v_seen integer;
  v_id uuid;
begin
  select * into d from issued_document where id = p_document and province_id = a.province_id;
  if not found then perform app.fail('CC404', 'document'); end if;
  select * into r from report where id = d.report_id for no key update;
  v_relation := app.issued_relation(a, r, d);
  if v_relation is null then perform app.fail('CC404', 'document'); end if;
  if not (v_relation = 'own' and a.role in ('unitLeader', 'unitClerk') or v_relation in ('review', 'consolidate', 'clerk')) then
    perform app.fail('CC403', 'role');
  end if;
  if app.signed_differences(d.comparison) = 0 then perform app.fail('CC409', 'no_differences'); end if;
  if length(btrim(coalesce(p_reason, ''))) < 3 then perform app.fail('CC422', 'reason'); end if;
  select count(*) into v_seen from signed_seen where document_id = d.id;
  if v_seen is distinct from p_seen then perform app.fail('CC410', 'signed_seen'); end if;
  insert into signed_seen (province_id, document_id, sequence, reason, seen_by, seen_by_name)
  values (d.province_id, d.id, v_seen + 1, btrim(p_reason), a.membership_id, a.person_name)
  returning id into v_id;
  perform app.write_audit(a, r.id, 'markSignedSeen',
    jsonb_build_object('document', d.id, 'hash', d.file_sha256, 'number', v_seen + 1));
  return v_id;
end $$;

-- As before, asking the same function for the relation.
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
  last := app.last_issued(r.id);
  v_relation := app.issued_relation(a, r, last);
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

revoke execute on all functions in schema app from public;
grant execute on function app.mark_signed_seen(uuid, uuid, integer, text), app.signed_differences(jsonb) to cchc_app;
