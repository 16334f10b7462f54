-- What was agreed: written once, never changed.
create table agreements (
  id text primary key,
  frame_id text,
  job_id text,
  proposal_id text,
  client_id text not null,
  worker_id text not null check (worker_id <> client_id),
  process text not null,
  process_version int not null,
  price bigint not null check (price > 0),
  -- The words and figures, with the names of that day.
  terms json not null,
  clocks jsonb not null,
  created_at timestamptz not null
);
create index agreements_of_client on agreements (client_id, id);
create index agreements_of_worker on agreements (worker_id, id);
create index agreements_of_proposal on agreements (proposal_id) where proposal_id is not null;
create index agreements_of_job on agreements (job_id) where job_id is not null;

-- Where it stands now: small, so that an act rewrites little.
create table standings (
  contract_id text primary key,
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
create index standings_ring on standings (rings_at, contract_id) where rings_at is not null;
create index standings_for_desk on standings (due_at, contract_id)
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

create view contracts as
  select a.*, s.version, s.last_hash, s.state, s.turn, s.entered_at, s.due_at, s.rings_at,
    s.deliver_on, s.funded, s.counts, s.claim, s.offer, s.settlement_client,
    s.settlement_worker, s.first_delivered_at, s.last_delivered_at
  from agreements a join standings s on s.contract_id = a.id;

grant select on agreements, standings, events, contracts to yakusoku_app;
