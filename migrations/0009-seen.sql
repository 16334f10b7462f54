-- "Seen, I will answer by …": what a party said whose turn it was. It moves nothing.
create table seen (
  contract_id text not null,
  id text not null,
  -- The version of the contract that was seen.
  version int not null,
  person_id text not null,
  party text not null check (party in ('client', 'worker', 'desk')),
  -- The day by whose end they will answer.
  answer_by date not null,
  -- The deadline of then, which stays.
  due_at timestamptz not null,
  at timestamptz not null check (at < due_at),
  primary key (contract_id, id)
);
create unique index seen_once on seen (contract_id, version, person_id, answer_by);

grant select, insert on seen to yakusoku_app;
