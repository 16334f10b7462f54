create table messages (
  contract_id text not null,
  id text not null,
  person_id text not null,
  text text not null,
  files text[] not null default '{}',
  at timestamptz not null,
  key text,
  primary key (contract_id, id)
);
create unique index messages_key on messages (contract_id, person_id, key) where key is not null;
create index messages_by_time on messages (contract_id, at desc, id desc);

create table files (
  contract_id text not null,
  id text not null,
  person_id text not null,
  name text not null,
  type text not null,
  size bigint not null check (size >= 0),
  sha256 text not null,
  at timestamptz not null,
  primary key (contract_id, id)
);

-- How far each party has read a contract's messages and events.
create table readings (
  contract_id text not null,
  person_id text not null,
  read_at timestamptz not null,
  primary key (contract_id, person_id)
);

grant select, insert on messages, files to yakusoku_app;
grant select, insert, update on readings to yakusoku_app;
