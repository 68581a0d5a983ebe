-- What a unit's people say to each other before the first submission is theirs: reviewers speak of, and read,
-- what belongs to a revision. Before, the policy let them read every comment of the province.
drop policy read on comment;
create policy read on comment for select to cchc_app using (
  report_id = any ((select app.content_reports())::uuid[])
  or (revision_id is not null and province_id = (select app.review_province())));

-- A comment is resolved where it stands: the caller names the report too, and a comment of another one is not
-- found. Nor is what a reviewer cannot read.
drop function app.resolve_comment(uuid, uuid);
create function app.resolve_comment(p_membership uuid, p_report uuid, p_comment uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a app.actor := app.acting(p_membership);
  r report := app.lock_report(a, p_report);
begin
  perform from comment c
  where c.id = p_comment and c.report_id = r.id and (app.relation(a, r) <> 'review' or c.revision_id is not null);
  if not found then perform app.fail('CC404', 'comment'); end if;
  update comment set resolved_by = a.membership_id, resolved_at = clock_timestamp()
  where id = p_comment and resolved_at is null;
  if found then
    perform app.write_audit(a, r.id, 'resolveComment', jsonb_build_object('comment', p_comment));
  end if;
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.resolve_comment(uuid, uuid, uuid) to cchc_app;
