create table organisations (
  id text primary key,
  name text not null,
  founded_at timestamptz not null
);

-- A person belongs to one organisation at most.
create table members (
  person_id text primary key,
  organisation_id text not null references organisations on delete cascade,
  role text not null check (role in ('owner', 'member')),
  joined_at timestamptz not null,
  unique (organisation_id, person_id)
);

-- Gone once it is accepted, declined or withdrawn. Real time.
create table invitations (
  id text primary key,
  organisation_id text not null references organisations on delete cascade,
  email text not null,
  email_key text not null,
  invited_by text not null,
  expires_at timestamptz not null,
  unique (organisation_id, email_key)
);
create index invitations_to on invitations (email_key);
create index invitations_expired on invitations (expires_at);

-- Whom a person lets act on their contracts; gone with the membership of either.
create table deputies (
  deputy_id text not null,
  person_id text not null check (person_id <> deputy_id),
  organisation_id text not null,
  may_fund boolean not null,
  named_at timestamptz not null,
  primary key (deputy_id, person_id),
  foreign key (organisation_id, person_id)
    references members (organisation_id, person_id) on delete cascade,
  foreign key (organisation_id, deputy_id)
    references members (organisation_id, person_id) on delete cascade
);
create index deputies_of_person on deputies (organisation_id, person_id);
create index deputies_by_member on deputies (organisation_id, deputy_id);

-- The side that was written for; null: the writer's own.
alter table messages add column side text check (side in ('client', 'worker'));

grant select, insert, update, delete on organisations, members, invitations, deputies
  to yakusoku_app;
