-- What is to be said to somebody, written in the same commit as what it tells of.
create table outbox (
  -- A contract or a person.
  owner_id text not null,
  id text not null,
  -- A person, or 'desk' for everybody who staffs it.
  to_id text not null,
  kind text not null,
  facts jsonb not null,
  at timestamptz not null,
  attempts int not null default 0,
  -- Real time: when the runner may try next; null once it was sent or given up.
  try_at timestamptz default now(),
  sent_at timestamptz,
  dead_at timestamptz,
  error text,
  primary key (owner_id, id)
) with (autovacuum_vacuum_scale_factor = 0.01);
create index outbox_waiting on outbox (try_at, id) where try_at is not null;
create index outbox_dead on outbox (dead_at) where dead_at is not null;

-- Answers to calls that carried an idempotency key.
create table answers (
  caller_id text not null,
  key text not null,
  digest text not null,
  status int,
  body text,
  at timestamptz not null default now(),
  primary key (caller_id, key)
);

grant select, insert, update on outbox to yakusoku_app;
grant select, insert, update, delete on answers to yakusoku_app;
