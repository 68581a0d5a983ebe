-- Shipped templates are registered by the owner at migration, never by the application's role.

-- Immutable once a report uses it: the same id with another hash is then refused. One that nothing uses
-- yet is replaced. Answers added, replaced or unchanged.
create function app.register_template(p_definition jsonb, p_hash text) returns text
language plpgsql as $$
declare
  v_id text := p_definition ->> 'id';
  t template_version;
begin
  select * into t from template_version where id = v_id for update;
  if not found then
    insert into template_version (id, province_id, title, definition, hash)
    values (v_id, null, p_definition ->> 'title', p_definition, p_hash);
    return 'added';
  end if;
  if t.hash = p_hash then return 'unchanged'; end if;
  if t.province_id is not null or exists (select from report where template_id = v_id)
    or exists (select from period_rule where template_id = v_id) then
    perform app.fail('CC409', 'template_in_use', jsonb_build_object('template', v_id));
  end if;
  update template_version set title = p_definition ->> 'title', definition = p_definition, hash = p_hash,
    published_at = now() where id = v_id;
  return 'replaced';
end $$;

revoke execute on all functions in schema app from public;
