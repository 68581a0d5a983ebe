-- Rows nest: the first version of this function found only the outermost rows of a form, so that nearly no
-- row could be adjusted.
create or replace function app.template_item(p_template text, p_key text) returns jsonb
language sql stable set search_path = pg_catalog, public, app, pg_temp as $$
  select jsonb_path_query_first(t.definition, 'lax $.forms[*].items.** ? (@.key == $key)',
    jsonb_build_object('key', p_key), true)
  from template_version t where t.id = p_template
$$;
