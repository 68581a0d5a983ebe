-- An explanation is of the figures it was written about: when they change, it is asked for again. Null: written
-- before this was kept, so nobody knows what about, and it is asked for again.
alter table explanation add column about text check (length(about) <= 4000);

drop function app.explain_issue(uuid, uuid, text, text);
create function app.explain_issue(p_membership uuid, p_report uuid, p_issue_id text, p_about text, p_text text) returns integer
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting(p_membership);
  r report := app.lock_report(a, p_report);
begin
  if r.sheet = 'consolidated' then perform app.fail('CC403', 'sheet'); end if;
  perform app.require_entry(a, r);
  if p_text = '' then
    delete from explanation where report_id = r.id and issue_id = p_issue_id;
  else
    insert into explanation (province_id, report_id, issue_id, about, text, updated_by)
    values (r.province_id, r.id, p_issue_id, p_about, p_text, a.membership_id)
    on conflict (report_id, issue_id) do update set about = excluded.about, text = excluded.text,
      updated_by = excluded.updated_by, updated_at = excluded.updated_at;
  end if;
  update report set version = version + 1, updated_at = clock_timestamp() where id = r.id;
  perform app.write_audit(a, r.id, 'explainIssue', jsonb_build_object('issue', p_issue_id, 'removed', p_text = ''));
  return r.version + 1;
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.explain_issue(uuid, uuid, text, text, text) to cchc_app;
