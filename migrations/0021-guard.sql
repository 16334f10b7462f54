-- Who was warned before a text was sent that leads away from the marketplace, and whether it was
-- sent all the same: only ever added to.
create table guard_warnings (
  id text primary key,
  person_id text not null,
  place text not null check (place in ('message', 'act', 'proposal', 'job', 'profile')),
  -- The contract or the job; null: what somebody says of themself.
  about_id text,
  kinds text[] not null,
  sent boolean not null,
  -- The market's time.
  at timestamptz not null
);
create index guard_warnings_of_person on guard_warnings (person_id, at desc, id desc);
create index guard_warnings_sent on guard_warnings (at) where sent;

grant select, insert on guard_warnings to yakusoku_app;
