-- The desk at work: what it did about a case, what it decided, and when it looks at it again.

-- Who opened it, where a person did; and when the clock writes to whom is waited for.
alter table cases add column opener_id text;
alter table cases add column nudge_at timestamptz;
create index cases_to_nudge on cases (nudge_at, id)
  where closed_at is null and nudge_at is not null;

-- A case that is opened again has one more round; the earlier ones stay for the figures.
create table case_rounds (
  case_id text not null,
  round int not null,
  cause text not null,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  silent_id text,
  closed_at timestamptz not null,
  outcome text not null,
  closed_by text not null,
  primary key (case_id, round)
);
create index case_rounds_by_time on case_rounds (opened_at);

-- The timeline of a case: only ever added to.
create table case_entries (
  case_id text not null,
  id text not null,
  kind text not null check (kind in ('opened', 'said', 'message', 'note', 'contact', 'assigned',
    'handedOver', 'proposed', 'confirmed', 'declined', 'answered', 'closed', 'defaulted')),
  by text not null check (by in ('client', 'worker', 'person', 'desk', 'clock', 'rules')),
  person_id text,
  -- Which of client, worker and the person it is about may read it.
  told text[] not null default '{}',
  text text,
  facts jsonb not null default '{}',
  -- The market's time.
  at timestamptz not null,
  -- Of the same person under the same key there is one.
  key text,
  primary key (case_id, id)
);
create unique index case_entries_by_key on case_entries (case_id, key) where key is not null;

-- What one of the desk proposes to decide, above the limit up to which one alone decides.
create table rulings (
  id text primary key,
  case_id text not null,
  contract_id text not null,
  action text not null,
  input text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  key text not null,
  -- 'confirming': a second one has taken it, and the act is on its way.
  status text not null default 'open'
    check (status in ('open', 'confirming', 'confirmed', 'declined', 'outdated')),
  second_id text,
  decided_at timestamptz,
  -- Why it was declined.
  words text,
  unique (proposed_by, key),
  check (second_id is distinct from proposed_by or status in ('declined', 'outdated')),
  check (status in ('open', 'outdated') or second_id is not null)
);
create unique index rulings_open on rulings (case_id) where status = 'open';
create index rulings_of_case on rulings (case_id, id);
create index rulings_of_contract on rulings (contract_id) where status = 'confirming';

-- What waited for the desk, or could be held by it, before there were cases. Ids are made of the
-- contracts'; the place in the queue is that of `case_urgency`.
insert into cases (id, about_id, cause, opened_by, client_id, worker_id, silent_id, money,
    opened_at, due_at, urgent_at)
  select 'cas_' || substr(a.id, 5), a.id,
    case when s.state in ('finalNotice', 'held') then 'finalNotice' else 'contested' end, 'clock',
    a.client_id, a.worker_id,
    case when s.state in ('finalNotice', 'held') or s.turn = 'client' then a.client_id
      when s.turn = 'worker' then a.worker_id end,
    b.pot, s.entered_at, s.due_at, date_trunc('milliseconds',
      s.due_at - interval '12 hours' * log(2, 1 + b.pot / 10000.0)::double precision)
  from standings s join agreements a on a.id = s.contract_id
    join contract_balances b on b.contract_id = s.contract_id
  where s.due_at is not null and (s.turn = 'desk' or s.state in ('finalNotice', 'held')
    or s.state like 'contested%')
  on conflict do nothing;

grant select, insert on case_rounds, case_entries to yakusoku_app;
grant select, insert, update on rulings to yakusoku_app;
