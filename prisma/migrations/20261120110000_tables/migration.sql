-- Every table of the product. Rules: docs/decisions and lib/workflow.
-- province_id is the root unit of the province and stands in every table that holds work. The tables
-- written at every keystroke (cells, sections, their histories, save_op, audit) copy it from the report
-- and have no foreign key of their own for it: memberships and units are never deleted.

create schema if not exists app;

-- Time-ordered ids (RFC 9562, version 7): built here because PostgreSQL has uuidv7() only from 18 on.
create function app.uuid7() returns uuid language sql volatile parallel safe as $$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;

---------------------------------------------------------------- units and settings

create table unit (
  id uuid primary key default app.uuid7(),
  province_id uuid not null references unit (id),
  kind text not null check (kind in ('so', 'van-phong-ubnd', 'ban-ql', 'xa', 'huyen', 'truc-thuoc', 'tinh')),
  code text not null check (code ~ '^[a-z0-9-]{1,60}$'),
  agency_code text check (agency_code <> ''),
  name text collate "vi-x-icu" not null check (name <> ''),
  short_name text collate "vi-x-icu" not null check (short_name <> ''),
  reports_to uuid references unit (id),
  order_no integer not null default 0,
  phone text,
  valid_from date not null default date '2000-01-01',
  valid_to date,
  created_at timestamptz not null default now(),
  unique (province_id, code),
  unique (agency_code),
  check ((kind = 'tinh') = (id = province_id)),
  check (reports_to is null or reports_to <> id),
  check (valid_to is null or valid_to >= valid_from)
);
create index on unit (reports_to);
create index on unit (province_id, order_no);

-- Old unit → new unit: merges, splits, renamings. Series and "last period" follow this map, never names.
create table unit_succession (
  province_id uuid not null references unit (id),
  predecessor_id uuid not null references unit (id),
  successor_id uuid not null references unit (id),
  on_date date not null,
  note text,
  primary key (predecessor_id, successor_id),
  check (predecessor_id <> successor_id)
);
create index on unit_succession (successor_id);
create index on unit_succession (province_id);

create table unit_constant (
  id uuid primary key default app.uuid7(),
  province_id uuid not null references unit (id),
  unit_id uuid not null references unit (id),
  key text not null,
  value numeric not null,
  valid_from date not null,
  valid_to date,
  note text,
  unique (unit_id, key, valid_from)
);
create index on unit_constant (province_id);

create table document_settings (
  unit_id uuid primary key references unit (id),
  province_id uuid not null references unit (id),
  settings jsonb not null,
  version integer not null default 1,
  updated_by uuid,
  updated_at timestamptz not null default now()
);
create index on document_settings (province_id);

create table province_setting (
  province_id uuid primary key references unit (id),
  settings jsonb not null default '{}',
  version integer not null default 1,
  updated_by uuid,
  updated_at timestamptz not null default now()
);

create table lead_agency (
  province_id uuid not null references unit (id),
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  unit_id uuid not null references unit (id),
  primary key (province_id, key)
);
create index on lead_agency (unit_id);

---------------------------------------------------------------- people and sessions

create table person (
  id uuid primary key default app.uuid7(),
  sign_in_name text not null check (sign_in_name = btrim(sign_in_name) and sign_in_name <> ''),
  name text collate "vi-x-icu" not null check (name <> ''),
  phone text,
  password_hash text,
  must_change boolean not null default false,
  password_changed_at timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index person_sign_in_name_key on person (lower(sign_in_name));

create table membership (
  id uuid primary key default app.uuid7(),
  province_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  role text not null check (role in
    ('unitStaff', 'unitLeader', 'unitClerk', 'reviewer', 'reviewLeader', 'provinceLeader', 'administrator')),
  valid_from timestamptz not null default now(),
  ended_at timestamptz,
  created_by uuid,
  created_at timestamptz not null default now()
);
create index on membership (person_id);
create index on membership (unit_id);
create index on membership (province_id, role);
create unique index membership_live_key on membership (person_id, unit_id, role) where ended_at is null;

create table session (
  id uuid primary key default app.uuid7(),
  token_hash text unique,
  person_id uuid not null references person (id),
  membership_id uuid references membership (id),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  address text,
  user_agent text
);
create index on session (person_id);
create index on session (membership_id);
create index on session (expires_at);

create table sign_in_attempt (
  id uuid primary key default app.uuid7(),
  sign_in_name text not null,
  address text,
  at timestamptz not null default now(),
  succeeded boolean not null
);
create index on sign_in_attempt (sign_in_name, at);
create index on sign_in_attempt (address, at);

---------------------------------------------------------------- templates and periods

-- province_id is null for the templates shipped with the product.
create table template_version (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  province_id uuid references unit (id),
  title text collate "vi-x-icu" not null,
  definition jsonb not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  published_at timestamptz not null default now()
);
create index on template_version (province_id);

create table item_choice (
  province_id uuid not null references unit (id),
  template_id text not null references template_version (id),
  item_key text not null,
  use_unit_sum boolean not null,
  by_membership uuid not null references membership (id),
  at timestamptz not null default now(),
  primary key (province_id, template_id, item_key)
);
create index on item_choice (template_id);
create index on item_choice (by_membership);

-- ordinal is the month for kind M and 0 otherwise.
create table period (
  id uuid primary key default app.uuid7(),
  province_id uuid not null references unit (id),
  kind text not null check (kind in ('M', 'Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2', 'M9', 'Y')),
  year smallint not null check (year between 2000 and 2100),
  ordinal smallint not null default 0,
  title text collate "vi-x-icu" not null check (title <> ''),
  window_from date not null,
  window_to date not null,
  opened_by uuid not null references membership (id),
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  unique (province_id, kind, year, ordinal),
  check (window_from <= window_to),
  check ((kind = 'M' and ordinal between 1 and 12) or (kind <> 'M' and ordinal = 0))
);
create index on period (opened_by);

create table period_rule (
  province_id uuid not null references unit (id),
  period_id uuid not null references period (id),
  unit_kind text not null check (unit_kind in ('so', 'van-phong-ubnd', 'ban-ql', 'xa', 'huyen', 'truc-thuoc', 'tinh')),
  template_id text not null references template_version (id),
  window_from date not null,
  window_to date not null,
  due_at timestamptz not null,
  stop_new_at timestamptz,
  stop_edit_at timestamptz,
  primary key (period_id, unit_kind),
  check (window_from <= window_to),
  check (stop_new_at is null or stop_new_at >= due_at),
  check (stop_edit_at is null or stop_edit_at >= coalesce(stop_new_at, due_at))
);
create index on period_rule (template_id);
create index on period_rule (province_id);

create table extension (
  id uuid primary key default app.uuid7(),
  province_id uuid not null references unit (id),
  period_id uuid not null references period (id),
  unit_id uuid not null references unit (id),
  until timestamptz not null,
  reason text not null check (reason <> ''),
  by_membership uuid not null references membership (id),
  at timestamptz not null default now()
);
create index on extension (period_id, unit_id);
create index on extension (unit_id);
create index on extension (by_membership);
create index on extension (province_id);

-- The system was down: everybody's deadlines of the period last at least until `extends_to`.
create table outage (
  id uuid primary key default app.uuid7(),
  province_id uuid not null references unit (id),
  period_id uuid not null references period (id),
  began_at timestamptz not null,
  ended_at timestamptz not null,
  extends_to timestamptz not null,
  reason text not null check (reason <> ''),
  by_membership uuid not null references membership (id),
  at timestamptz not null default now(),
  check (began_at <= ended_at)
);
create index on outage (period_id);
create index on outage (by_membership);
create index on outage (province_id);

create table assignment (
  province_id uuid not null references unit (id),
  period_id uuid not null references period (id),
  unit_id uuid not null references unit (id),
  required boolean not null,
  reason text,
  by_membership uuid not null references membership (id),
  at timestamptz not null default now(),
  primary key (period_id, unit_id),
  check (required or reason <> '')
);
create index on assignment (unit_id);
create index on assignment (by_membership);
create index on assignment (province_id);

---------------------------------------------------------------- reports

-- unit_kind is the kind at the opening: it names the period_rule even if the unit changes later.
-- version grows with every change of content or state.
create table report (
  id uuid primary key default app.uuid7(),
  province_id uuid not null references unit (id),
  period_id uuid not null references period (id),
  unit_id uuid not null references unit (id),
  unit_kind text not null,
  sheet text not null check (sheet in ('unit', 'province', 'consolidated')),
  template_id text not null references template_version (id),
  state text not null default 'draft'
    check (state in ('draft', 'awaitingLeader', 'submitted', 'returned', 'accepted', 'notRequired')),
  version integer not null default 1,
  return_reason text,
  excuse_reason text,
  accepted_revision_id uuid,
  accepted_by uuid references membership (id),
  accepted_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (province_id, period_id, unit_id, sheet),
  foreign key (period_id, unit_kind) references period_rule (period_id, unit_kind)
) with (fillfactor = 80);
create index on report (period_id, unit_kind);
create index on report (unit_id);
create index on report (template_id);
create index on report (accepted_revision_id);
create index on report (accepted_by);

create table cell (
  province_id uuid not null,
  report_id uuid not null references report (id),
  item_key text not null check (length(item_key) <= 120),
  version integer not null,
  state text not null check (state in ('value', 'none', 'notApplicable', 'blank')),
  value numeric,
  text text check (length(text) <= 4000),
  note text check (length(note) <= 4000),
  as_of date,
  numerator numeric,
  denominator numeric,
  raw text not null check (length(raw) <= 4000),
  problem text,
  how text not null check (how in ('typed', 'pasted', 'imported', 'copied', 'onBehalf', 'seeded')),
  updated_by uuid not null,
  updated_at timestamptz not null,
  primary key (report_id, item_key),
  check (value <> 'NaN' and abs(value) < 1e31),
  check ((numerator is null) = (denominator is null))
) with (fillfactor = 70);

-- No foreign key: save_cells writes it beside `cell`, which has one, and a check per row was a fifth of
-- saving a whole report.
create table cell_history (
  province_id uuid not null,
  report_id uuid not null,
  item_key text not null,
  version integer not null,
  state text not null,
  value numeric,
  text text,
  note text,
  as_of date,
  numerator numeric,
  denominator numeric,
  raw text not null,
  problem text,
  how text not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  primary key (report_id, item_key, version)
);

create table narrative_section (
  province_id uuid not null,
  report_id uuid not null references report (id),
  path text not null check (path ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$'),
  version integer not null,
  heading text check (length(heading) <= 1000),
  body jsonb not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  primary key (report_id, path)
);

create table narrative_history (
  province_id uuid not null,
  report_id uuid not null references report (id),
  path text not null,
  version integer not null,
  heading text,
  body jsonb not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  primary key (report_id, path, version)
);

-- One row per acknowledged save: the same op again gets the stored answer.
create table save_op (
  report_id uuid not null references report (id),
  op_id text not null check (length(op_id) between 8 and 64),
  province_id uuid not null,
  payload_hash text not null,
  answer jsonb not null,
  at timestamptz not null default now(),
  primary key (report_id, op_id)
);

create table explanation (
  province_id uuid not null,
  report_id uuid not null references report (id),
  issue_id text not null check (length(issue_id) between 1 and 500),
  text text not null check (length(text) between 1 and 4000),
  updated_by uuid not null,
  updated_at timestamptz not null default now(),
  primary key (report_id, issue_id)
);

-- A submission, immutable: `canonical` is RFC 8785 JSON and `hash` its SHA-256. It is the receipt too.
create table revision (
  id uuid primary key default app.uuid7(),
  province_id uuid not null references unit (id),
  report_id uuid not null references report (id),
  number integer not null check (number > 0),
  canonical text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  content_version integer not null,
  submitted_by uuid not null references membership (id),
  submitted_by_name text not null,
  submitted_at timestamptz not null,
  late boolean not null,
  errors integer not null check (errors = 0),
  warnings integer not null check (warnings >= 0),
  hints integer not null check (hints >= 0),
  unique (report_id, number),
  unique (report_id, content_version)
);
create index on revision (submitted_by);
create index on revision (province_id);
alter table report add foreign key (accepted_revision_id) references revision (id);

create table comment (
  id uuid primary key default app.uuid7(),
  province_id uuid not null references unit (id),
  report_id uuid not null references report (id),
  revision_id uuid references revision (id),
  anchor_kind text not null check (anchor_kind in ('cell', 'section', 'report')),
  anchor text check (length(anchor) <= 200),
  body text not null check (length(body) between 1 and 4000),
  created_by uuid not null references membership (id),
  created_at timestamptz not null default now(),
  resolved_by uuid references membership (id),
  resolved_at timestamptz,
  check ((anchor_kind = 'report') = (anchor is null)),
  check ((resolved_by is null) = (resolved_at is null))
);
create index on comment (report_id, created_at);
create index on comment (revision_id);
create index on comment (created_by);
create index on comment (resolved_by);
create index on comment (province_id);

---------------------------------------------------------------- audit

-- Acts, ids and hashes only, never figures or words of a report. One hash chain per report (chain_id =
-- report id), one per province for everything else (chain_id = province id).
create table audit (
  chain_id uuid not null,
  seq bigint not null,
  province_id uuid not null,
  report_id uuid,
  act text not null,
  object jsonb not null default '{}',
  membership_id uuid,
  person_id uuid,
  address text,
  at timestamptz not null,
  prev_hash text not null,
  hash text not null,
  primary key (chain_id, seq)
);
create index on audit (province_id, at);

---------------------------------------------------------------- consolidation

-- A numbered, immutable snapshot: inputs name the revisions, result is the figures made from them. What
-- is filled later is its life (state) and, once, the issue: number_text, issued_on, signer, frozen text.
create table consolidation_run (
  id uuid primary key default app.uuid7(),
  province_id uuid not null references unit (id),
  period_id uuid not null references period (id),
  report_id uuid not null references report (id),
  number integer not null check (number > 0),
  template_id text not null references template_version (id),
  final boolean not null default false,
  inputs jsonb not null,
  result jsonb not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  state text not null default 'draft' check (state in ('draft', 'closed', 'signing', 'issued')),
  version integer not null default 1,
  created_by uuid not null references membership (id),
  created_by_name text not null,
  created_at timestamptz not null default now(),
  closed_by uuid references membership (id),
  closed_at timestamptz,
  number_text text,
  issued_on date,
  signer text,
  issued_by uuid references membership (id),
  issued_at timestamptz,
  frozen text,
  frozen_hash text check (frozen_hash ~ '^[0-9a-f]{64}$'),
  unique (report_id, number),
  check ((state = 'issued') = (frozen is not null)),
  check ((frozen is null) = (frozen_hash is null))
);
create index on consolidation_run (province_id);
create index on consolidation_run (period_id);
create index on consolidation_run (template_id);
create index on consolidation_run (created_by);
create index on consolidation_run (closed_by);
create index on consolidation_run (issued_by);

-- A delta with a reason. A later row whose `withdraws` names it takes it back; rows never change.
create table run_adjustment (
  id uuid primary key default app.uuid7(),
  province_id uuid not null references unit (id),
  run_id uuid not null references consolidation_run (id),
  item_key text not null,
  delta numeric not null check (delta <> 'NaN'),
  reason text not null check (length(reason) between 1 and 4000),
  withdraws uuid unique references run_adjustment (id),
  copied_from uuid references run_adjustment (id),
  author uuid not null references membership (id),
  author_name text not null,
  at timestamptz not null default now()
);
create index on run_adjustment (run_id, item_key);
create index on run_adjustment (copied_from);
create index on run_adjustment (author);
create index on run_adjustment (province_id);

---------------------------------------------------------------- the life of a report, as rows

-- The same rows as MOVES and RUN_MOVES in lib/workflow; a test compares them.
create table transition (
  from_state text not null,
  act text not null,
  to_state text not null,
  relation text not null check (relation in ('own', 'review')),
  role text not null,
  primary key (from_state, act, relation, role)
);
insert into transition (from_state, act, to_state, relation, role)
select m.from_state, m.act, m.to_state, m.relation, r.role
from (values
  ('draft', 'save', 'draft', 'own', '{unitStaff,unitLeader}'::text[]),
  ('draft', 'sendToLeader', 'awaitingLeader', 'own', '{unitStaff,unitLeader}'),
  ('draft', 'submit', 'submitted', 'own', '{unitLeader}'),
  ('draft', 'excuse', 'notRequired', 'review', '{reviewer,reviewLeader}'),
  ('awaitingLeader', 'save', 'awaitingLeader', 'own', '{unitLeader}'),
  ('awaitingLeader', 'handBack', 'draft', 'own', '{unitLeader}'),
  ('awaitingLeader', 'submit', 'submitted', 'own', '{unitLeader}'),
  ('submitted', 'withdraw', 'draft', 'own', '{unitLeader}'),
  ('submitted', 'return', 'returned', 'review', '{reviewer,reviewLeader}'),
  ('submitted', 'accept', 'accepted', 'review', '{reviewer,reviewLeader}'),
  ('returned', 'save', 'returned', 'own', '{unitStaff,unitLeader}'),
  ('returned', 'sendToLeader', 'awaitingLeader', 'own', '{unitStaff,unitLeader}'),
  ('returned', 'submit', 'submitted', 'own', '{unitLeader}'),
  ('accepted', 'reopen', 'returned', 'review', '{reviewLeader}'),
  ('notRequired', 'require', 'draft', 'review', '{reviewer,reviewLeader}')
) as m (from_state, act, to_state, relation, roles), unnest(m.roles) as r (role);

create table run_transition (
  from_state text not null,
  act text not null,
  to_state text not null,
  role text not null,
  primary key (from_state, act, role)
);
insert into run_transition (from_state, act, to_state, role)
select m.from_state, m.act, m.to_state, r.role
from (values
  ('draft', 'adjust', 'draft', '{reviewer,reviewLeader}'::text[]),
  ('draft', 'close', 'closed', '{reviewer,reviewLeader}'),
  ('closed', 'reopen', 'draft', '{reviewLeader}'),
  ('closed', 'sendForSigning', 'signing', '{reviewer,reviewLeader}'),
  ('signing', 'takeBack', 'closed', '{reviewLeader}'),
  ('signing', 'issue', 'issued', '{reviewLeader}')
) as m (from_state, act, to_state, roles), unnest(m.roles) as r (role);
