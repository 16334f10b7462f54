-- What the desk looks into: one case per cause and what it is about, which is a contract or a
-- person. Opened by the clock and by rules in the commit of what calls for it.
create table cases (
  id text primary key,
  about_id text not null,
  cause text not null check (cause in ('finalNotice', 'contested', 'silentEnd', 'noAnswer',
    'notInspected', 'unfairRework', 'askedToLeave', 'other', 'offPlatform', 'permission',
    'review')),
  opened_by text not null check (opened_by in ('client', 'worker', 'clock', 'desk', 'rules')),
  -- The sides of the contract; null where it is about a person.
  client_id text,
  worker_id text,
  -- Whom it is about, or who is waited for.
  silent_id text,
  -- What the pot holds.
  money bigint not null default 0 check (money >= 0),
  opened_at timestamptz not null,
  -- The end of the clock that runs: the contract's own, or the desk's.
  due_at timestamptz not null,
  -- Its place in the queue, by `case_urgency`.
  urgent_at timestamptz not null,
  assigned_to text,
  closed_at timestamptz,
  -- Which act of a contract ended it, what the desk found, or 'defaulted'.
  outcome text,
  closed_by text,
  -- By the one whose silence ended a contract: why, and when. The lock on them goes with it.
  answered_at timestamptz,
  answer text,
  unique (about_id, cause),
  check ((closed_at is null) = (outcome is null)),
  check ((answered_at is null) = (answer is null))
) with (fillfactor = 80);
create index cases_by_urgency on cases (urgent_at, id) where closed_at is null;
create index cases_by_assignee on cases (assigned_to, urgent_at, id) where closed_at is null;
create index cases_by_cause on cases (cause, urgent_at, id) where closed_at is null;
create index cases_due on cases (due_at, id)
  where closed_at is null and cause not in ('finalNotice', 'contested');
-- Who keeps others waiting as a client, or has left them without a word.
create index cases_of_silent on cases (silent_id)
  where answered_at is null
    and (cause = 'silentEnd' or cause = 'finalNotice' and closed_at is null);
create index cases_by_time on cases (opened_at);

-- From when an answer of the one whose turn it was took: the act's own instant less this is when
-- the turn began. Null for acts of others.
alter table events add column waited_ms bigint;

-- Whether an ended contract is in the figures of its sides.
alter table standings add column counted boolean not null default false;
create index standings_uncounted on standings (contract_id) where turn is null and not counted;

drop function if exists commit_acts(jsonb, jsonb, jsonb, jsonb, jsonb);

grant select, insert, update on cases to yakusoku_app;
grant select on events, standings to yakusoku_app;
