create table people (
  id text primary key,
  -- As it was typed; the key is what it is compared by, whatever the case.
  email text not null,
  email_key text not null unique,
  name text not null,
  locale text not null check (locale in ('ja', 'en')),
  theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  -- argon2id as a PHC string; null: nobody can sign in with a password until one is set by mail.
  password text,
  -- SHA-256 of the idempotency key that the sign-up came with.
  sign_up_key text,
  -- Real time; null until the e-mail address is proven.
  verified_at timestamptz,
  -- The market's time.
  joined_at timestamptz not null
);

create table profiles (
  person_id text primary key references people,
  headline text not null default '',
  about text not null default '',
  skills text[] not null default '{}',
  company text not null default '',
  client_about text not null default '',
  -- What the Freelance Act asks of a party; null until told.
  is_business boolean,
  has_employees boolean,
  officers_two_or_more boolean,
  business_confirmed_on date,
  check ((is_business is null) = (business_confirmed_on is null)),
  check ((is_business is null) = (has_employees is null)),
  check ((is_business is null) = (officers_two_or_more is null))
);

create table bank_details (
  person_id text primary key references people,
  bank_code text not null check (bank_code ~ '^[0-9]{4}$'),
  branch_code text not null check (branch_code ~ '^[0-9]{3}$'),
  kind text not null check (kind in ('ordinary', 'current', 'savings')),
  number text not null check (number ~ '^[0-9]{7}$'),
  holder text not null,
  changed_at timestamptz not null
);

create table staff (
  person_id text not null references people,
  role text not null check (role in ('desk', 'operator')),
  added_at timestamptz not null,
  primary key (person_id, role)
);

-- A sign-in, of a browser or of a program. Real time throughout.
create table sessions (
  id text primary key,
  person_id text not null references people,
  token_hash text not null unique,
  ip text not null,
  agent text not null,
  began_at timestamptz not null,
  last_seen_at timestamptz not null
) with (fillfactor = 80);
create index sessions_of_person on sessions (person_id, last_seen_at desc);
create index sessions_unseen on sessions (last_seen_at);

-- What a mailed link may do, once. The link carries a signature of the id that is stored nowhere.
create table links (
  id text primary key,
  person_id text not null references people,
  kind text not null check (kind in ('verifyEmail', 'resetPassword')),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index links_of_person on links (person_id, kind);
create index links_expired on links (expires_at);

-- Token buckets: when each would be full again. A crash may forget them.
create unlogged table rate_limits (
  key text primary key,
  full_at timestamptz not null
) with (fillfactor = 70);
create index rate_limits_full on rate_limits (full_at);

grant select, insert, update on people, profiles, bank_details to yakusoku_app;
grant select, insert, delete on staff to yakusoku_app;
grant select, insert, update, delete on sessions, links, rate_limits to yakusoku_app;
