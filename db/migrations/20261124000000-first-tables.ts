import { sql, type Kysely } from 'kysely'

// why: plain SQL, because checks, collations and triggers are what matters here; it runs on PostgreSQL 15 and PGlite.

const ACCOUNTS = `
create table users (
  id uuid primary key default gen_random_uuid(),
  username text,
  email text,
  phone text,
  display_name text not null,
  password_hash text not null,
  language text not null default 'th' check (language in ('th', 'en')),
  created_at timestamptz not null default now(),
  deleted_at timestamptz,
  constraint users_have_a_sign_in_name check (
    deleted_at is not null or username is not null or email is not null or phone is not null)
);
create unique index users_username_key on users (lower(username));
create unique index users_email_key on users (lower(email));
create unique index users_phone_key on users (phone);
comment on table users is 'People who sign in. A deleted account keeps its row without names, so that histories still resolve.';

create table user_roles (
  user_id uuid not null references users on delete cascade,
  role text not null check (role in ('member', 'fund_leader', 'trainer', 'reviewer', 'moderator', 'administrator')),
  granted_at timestamptz not null default now(),
  primary key (user_id, role)
);
create index user_roles_role_idx on user_roles (role);

create table sessions (
  id_hash text primary key,
  user_id uuid references users on delete cascade,
  data jsonb not null default '{}',
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index sessions_user_id_idx on sessions (user_id);
create index sessions_expires_at_idx on sessions (expires_at);
comment on column sessions.id_hash is 'SHA-256 of the identifier in the cookie: a copy of this table signs nobody in.';

create table password_resets (
  token_hash text primary key,
  user_id uuid not null references users on delete cascade,
  channel text not null check (channel in ('mail', 'code')),
  issued_by uuid references users on delete set null,
  expires_at timestamptz not null,
  used_at timestamptz,
  attempts integer not null default 0 check (attempts >= 0),
  created_at timestamptz not null default now()
);
create index password_resets_user_id_idx on password_resets (user_id);
comment on column password_resets.issued_by is 'The administrator who handed out a code; null for mail.';
`

const FUNDS = `
create table funds (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null,
  name_sort text collate "C" not null,
  tambon text,
  amphoe text,
  province_code text not null,
  is_demo boolean not null default false,
  created_at timestamptz not null default now()
);
create index funds_name_sort_idx on funds (name_sort);
create index funds_province_code_idx on funds (province_code);
comment on column funds.name_sort is 'Thai dictionary key written by the application; compares bytewise, alike on every server.';

create table fund_keepers (
  fund_id uuid not null references funds on delete cascade,
  user_id uuid not null references users on delete cascade,
  created_at timestamptz not null default now(),
  primary key (fund_id, user_id)
);
create index fund_keepers_user_id_idx on fund_keepers (user_id);
`

const KNOWLEDGE = `
create table knowledge_items (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  kind text not null check (kind in ('case', 'innovation')),
  origin text not null default 'member' check (origin in ('member', 'reported', 'import', 'demo')),
  import_key text unique,
  state text not null default 'draft'
    check (state in ('draft', 'submitted', 'in_review', 'changes_requested', 'published', 'archived')),
  owner_fund_id uuid references funds on delete restrict,
  created_by uuid references users on delete set null,
  reviewer_id uuid references users on delete set null,
  draft jsonb not null default '{}',
  draft_revision integer not null default 0 check (draft_revision >= 0),
  current_version integer,
  review_note text,
  submitted_at timestamptz,
  published_at timestamptz,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint knowledge_items_published_has_version check (state <> 'published' or current_version is not null)
);
create index knowledge_items_state_idx on knowledge_items (state, submitted_at);
create index knowledge_items_owner_fund_id_idx on knowledge_items (owner_fund_id);
create index knowledge_items_created_by_idx on knowledge_items (created_by, updated_at desc);
create index knowledge_items_reviewer_id_idx on knowledge_items (reviewer_id);
create index knowledge_items_published_at_idx on knowledge_items (published_at desc) where current_version is not null;
comment on column knowledge_items.draft_revision is 'Grows by one with each saved draft; a save naming an older one is refused.';
comment on column knowledge_items.import_key is 'Where an imported item came from; a second import finds it again.';

create table knowledge_item_slugs (
  slug text primary key,
  item_id uuid not null references knowledge_items on delete cascade,
  created_at timestamptz not null default now()
);
create index knowledge_item_slugs_item_id_idx on knowledge_item_slugs (item_id);
comment on table knowledge_item_slugs is 'Every address an item ever had, so that links survive a new title.';

create table knowledge_versions (
  item_id uuid not null references knowledge_items on delete cascade,
  number integer not null check (number >= 1),
  title text not null,
  title_sort text collate "C" not null,
  content jsonb not null,
  plain_text text not null,
  byline_hidden boolean not null default false,
  submitted_by uuid references users on delete set null,
  approved_by uuid references users on delete set null,
  change_note text,
  published_at timestamptz not null default now(),
  primary key (item_id, number)
);
create index knowledge_versions_title_sort_idx on knowledge_versions (title_sort);
create index knowledge_versions_submitted_by_idx on knowledge_versions (submitted_by);
create index knowledge_versions_approved_by_idx on knowledge_versions (approved_by);
comment on table knowledge_versions is 'What was published, word for word. Only the byline may change, when an account is deleted.';

alter table knowledge_items add constraint knowledge_items_current_version_fkey
  foreign key (id, current_version) references knowledge_versions (item_id, number) deferrable initially deferred;

create function refuse_version_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if exists (select 1 from knowledge_items where id = old.item_id) then
      raise exception 'a published version cannot be deleted' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if to_jsonb(new) - array['byline_hidden', 'submitted_by', 'approved_by']
     is distinct from to_jsonb(old) - array['byline_hidden', 'submitted_by', 'approved_by'] then
    raise exception 'a published version cannot be changed' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger knowledge_versions_immutable before update or delete on knowledge_versions
  for each row execute function refuse_version_change();
`

const AROUND = `
create table notifications (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users on delete cascade,
  kind text not null,
  item_id uuid references knowledge_items on delete cascade,
  data jsonb not null default '{}',
  read_at timestamptz,
  created_at timestamptz not null default now()
);
create index notifications_user_id_idx on notifications (user_id, created_at desc);
create index notifications_item_id_idx on notifications (item_id);

create table media (
  id uuid primary key default gen_random_uuid(),
  item_id uuid references knowledge_items on delete cascade,
  uploader_id uuid references users on delete set null,
  sha256 text not null,
  mime text not null check (mime in ('image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif')),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  bytes integer not null check (bytes > 0),
  storage_key text not null,
  alt text not null default '',
  created_at timestamptz not null default now()
);
create index media_item_id_idx on media (item_id);
create index media_uploader_id_idx on media (uploader_id);
create index media_sha256_idx on media (sha256);

create table mails (
  id uuid primary key default gen_random_uuid(),
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null default now()
);
create index mails_created_at_idx on mails (created_at desc);
comment on table mails is 'What would have been sent, where no mail server is set up.';

create table outbox (
  id bigserial primary key,
  topic text not null,
  key text not null,
  payload jsonb not null default '{}',
  attempts integer not null default 0 check (attempts >= 0),
  available_at timestamptz not null default now(),
  claimed_until timestamptz,
  dead_at timestamptz,
  last_error text,
  created_at timestamptz not null default now()
);
create index outbox_waiting_idx on outbox (topic, available_at, id) where dead_at is null;
comment on table outbox is 'Work that a committed change asks for. Written in the transaction of the change, deleted when done.';
comment on column outbox.claimed_until is 'Until then one worker holds the row; afterwards another may take it.';
`

/** Creates the tables of accounts, funds, knowledge, notices, pictures and the outbox. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const script of [ACCOUNTS, FUNDS, KNOWLEDGE, AROUND]) await sql.raw(script).execute(db)
}
