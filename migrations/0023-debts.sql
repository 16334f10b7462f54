-- Contracts on which something was done or said that has not been looked at yet. Written by every
-- act and message, so that nothing else of waiting is paid for there: no key, no index.
create table passed (
  contract_id text not null,
  message_id text
) with (autovacuum_vacuum_scale_factor = 0.01);

-- How far the events of a contract have been looked at, and in which state that left it.
create table followed (
  contract_id text primary key,
  seq int not null,
  state text not null
);

-- Answers that somebody owes, or owed, to the other side of a contract. What happened is written
-- from events and messages; the numbers beside it can be reckoned again from it.
create table debts (
  id text primary key,
  contract_id text not null,
  kind text not null check (kind in ('turn', 'message')),
  -- Who owes, and to whom.
  side text not null check (side in ('client', 'worker')),
  owed_by text not null,
  owed_to text not null check (owed_to <> owed_by),
  opened_at timestamptz not null,
  -- The state that waits; null: a message does.
  state text,
  -- What opened it was itself an answer.
  by_reply boolean not null default false,
  nudges int not null default 0,
  -- The contract's own deadline of then.
  due_at timestamptz,
  -- From then on nobody waits for it: a clock went on. An answer is still an answer.
  over_at timestamptz check (over_at >= opened_at),
  closed_at timestamptz check (closed_at >= opened_at),
  how text check (how in ('acted', 'answered', 'ended', 'silent')),
  -- Frozen when it opened: the population's fit (null: the shipped one), the hours of who owes
  -- (null: everybody's), and what was thought of them. json, not jsonb: the very numbers.
  fit_at timestamptz,
  hours_at timestamptz,
  opened json,
  -- Solved when it opened: from when on the wait is so unusual; null: never.
  notice_from timestamptz,
  ask_from timestamptz,
  protect_from timestamptz,
  -- When who waits was told, and when who is waited for was asked.
  noticed_at timestamptz,
  asked_at timestamptz,
  -- Another mail went to them that day: they are not asked before.
  put_off_to timestamptz,
  -- When the clock has something to do here next.
  rings_at timestamptz,
  check ((closed_at is null) = (how is null)),
  check (closed_at is null or rings_at is null)
);
create unique index debts_open on debts (contract_id, side, kind) where closed_at is null;
create index debts_of_contract on debts (contract_id, opened_at);
create index debts_opened on debts (owed_by, opened_at);
create index debts_closed on debts (owed_by, closed_at);
create index debts_waiting on debts (owed_to) where closed_at is null;
create index debts_ring on debts (rings_at, id) where rings_at is not null;
create index debts_asked on debts (owed_by, asked_at) where asked_at is not null;
create index debts_by_end on debts (closed_at) where closed_at is not null;

-- Half-hours in which somebody did or said something on the marketplace.
create table sittings (
  person_id text not null,
  half_hour int not null,
  at timestamptz not null,
  primary key (person_id, half_hour)
);

-- How somebody answers, up to an instant: eleven numbers, and sittings by half-hour of the week.
create table answering (
  person_id text primary key,
  folded_to timestamptz not null,
  -- By which version of the model: another reckons them from the beginning.
  model text not null,
  habits bytea not null check (octet_length(habits) = 88),
  hours bytea not null check (octet_length(hours) = 672)
);

-- The same towards one other side.
create table habits (
  person_id text not null,
  partner_id text not null check (partner_id <> person_id),
  numbers bytea not null check (octet_length(numbers) = 88),
  primary key (person_id, partner_id)
);

-- Somebody's hours as they were known from an instant on.
create table hours (
  person_id text not null,
  since timestamptz not null,
  counts bytea not null check (octet_length(counts) = 672),
  primary key (person_id, since)
);

-- "I am here", and "back on …": from and to are the same where no day was named.
create table absences (
  person_id text not null,
  id text not null,
  contract_id text not null,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at >= from_at),
  announced_at timestamptz not null,
  primary key (person_id, id)
);
create index absences_of_contract on absences (contract_id, announced_at);

-- What is known of people in general, night by night. json, not jsonb: the very numbers.
create table fits (
  at timestamptz primary key,
  turns int not null,
  fit json not null,
  -- How well the fit before it had foretold the last thirty days.
  quality json not null
);

-- One row at most: who holds it, follows. Up to when nights are over, and of how many people the
-- last one reckoned everything again, and found other numbers.
create table follower (
  id int primary key check (id = 1),
  nights_to timestamptz,
  rebuilt int not null default 0,
  differing int not null default 0
);
-- What has happened before is followed like everything else.
insert into passed (contract_id) select contract_id from standings;
insert into passed (contract_id, message_id) select contract_id, id from messages;

grant select, insert, delete on passed to yakusoku_app;
grant select, insert, update on followed, debts, answering, habits, follower to yakusoku_app;
grant select, insert, update, delete on hours to yakusoku_app;
grant select, insert on sittings, absences, fits to yakusoku_app;
