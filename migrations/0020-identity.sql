-- Who somebody is, checked once by a person with that role or by a provider. What is left after
-- the decision is its method, date, checker and result; documents lie sealed in the data folder
-- until then and are in no backup.
create table identity_checks (
  id text primary key,
  person_id text not null,
  state text not null check (state in ('collecting', 'waiting', 'approved', 'refused', 'lapsed',
    'withdrawn', 'revoked')),
  -- The public name that it was sent under, and counts for; null until it is sent.
  name text,
  -- What it is done with.
  method text check (method in ('documentImage', 'icChip', 'jpki', 'cardRecord')),
  document text check (document in ('driversLicence', 'myNumberCard', 'residenceCard',
    'passport')),
  -- The market's time throughout.
  begun_at timestamptz not null,
  sent_at timestamptz,
  -- Undecided by then, the documents go and the person is told.
  due_at timestamptz,
  decided_at timestamptz,
  -- Whose decision: a person's id, or the name of a provider.
  decided_by text,
  -- Of a refusal or a revocation.
  reason text,
  note text,
  check ((sent_at is null) = (due_at is null)),
  check (sent_at is null
    or name is not null and method is not null and document is not null),
  check ((decided_at is null) = (decided_by is null)),
  check (state not in ('waiting', 'approved', 'refused', 'revoked') or sent_at is not null),
  check (state not in ('approved', 'refused', 'revoked') or decided_at is not null)
);
-- One at a time.
create unique index identity_checks_open on identity_checks (person_id)
  where state in ('collecting', 'waiting');
create index identity_checks_of_person on identity_checks (person_id, id desc);
create index identity_checks_waiting on identity_checks (due_at, id) where state = 'waiting';
create index identity_checks_collecting on identity_checks (begun_at) where state = 'collecting';
create index identity_checks_sent on identity_checks (sent_at) where sent_at is not null;

-- A sealed document, while its check is under way.
create table identity_files (
  check_id text not null references identity_checks,
  id text not null,
  side text not null check (side in ('front', 'back', 'selfie')),
  -- By the content.
  type text not null,
  size int not null,
  primary key (check_id, side)
);

create index staff_log_by_action on staff_log (action, id desc);

grant select, insert, update on identity_checks to yakusoku_app;
grant select, insert, update, delete on identity_files to yakusoku_app;
