create table contracts (
  id text primary key,
  frame_id text,
  job_id text,
  proposal_id text,
  client_id text not null,
  worker_id text not null check (worker_id <> client_id),
  process text not null,
  process_version int not null,
  price bigint not null check (price > 0),
  -- What was agreed, with the names of that day; written once, never changed.
  terms json not null,
  clocks jsonb not null,
  created_at timestamptz not null,

  version int not null,
  last_hash text not null,
  state text not null,
  turn text check (turn in ('client', 'worker', 'desk')),
  entered_at timestamptz not null,
  due_at timestamptz,
  -- The next instant at which the clock has something to do here: a reminder, or the deadline.
  rings_at timestamptz,
  deliver_on date not null,
  funded boolean not null default false,
  counts jsonb not null default '{}',
  claim bigint,
  offer bigint,
  settlement_client bigint,
  settlement_worker bigint,
  first_delivered_at timestamptz,
  last_delivered_at timestamptz,
  check ((due_at is null) = (turn is null)),
  check ((rings_at is null) = (due_at is null)),
  check (rings_at <= due_at)
) with (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.01);

create index contracts_ring on contracts (rings_at, id) where rings_at is not null;
create index contracts_of_client on contracts (client_id, id);
create index contracts_of_worker on contracts (worker_id, id);
create index contracts_of_proposal on contracts (proposal_id) where proposal_id is not null;
create index contracts_of_job on contracts (job_id) where job_id is not null;
create index contracts_for_desk on contracts (due_at, id)
  where turn = 'desk' or state = 'finalNotice';

create table events (
  contract_id text not null,
  seq int not null,
  action text not null,
  by text not null check (by in ('client', 'worker', 'desk', 'clock')),
  person_id text,
  from_state text,
  to_state text not null,
  at timestamptz not null,
  -- json, not jsonb: the very characters that were hashed.
  input json not null,
  moves json not null,
  key text,
  hash text not null,
  previous_hash text not null,
  primary key (contract_id, seq)
);
create unique index events_key on events (contract_id, key) where key is not null;

grant select on contracts, events to yakusoku_app;
