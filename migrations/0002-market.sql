create table jobs (
  id text primary key,
  client_id text not null,
  kind text not null check (kind in ('fixed')),
  title text not null,
  description text not null,
  category text not null,
  price bigint not null check (price between 100 and 50000000),
  deliver_within_days int not null check (deliver_within_days between 1 and 60),
  -- The client's own lengths of the process's clocks; what is missing has the default.
  clocks jsonb not null default '{}',
  -- The last day on which one can apply, in the market's zone.
  closes_on date not null,
  posted_at timestamptz not null,
  edited_at timestamptz,
  closed_at timestamptz,
  key text
);
create unique index jobs_key on jobs (client_id, key) where key is not null;
create index jobs_of_client on jobs (client_id, posted_at desc, id desc);

-- What jobs are searched by. Derived from jobs and written with them; search/words.ts says how.
create table job_words (
  job_id text primary key references jobs,
  posted_at timestamptz not null,
  closes_on date not null,
  price bigint not null,
  category text not null,
  kind text not null,
  -- Title and description, normalised: what a search finally compares with.
  words text not null,
  tokens text[] not null
);
-- The tokens are read by their index alone, so they are kept out of the rows that are walked.
alter table job_words alter column tokens set storage external;
create index job_words_newest on job_words (posted_at desc, job_id desc);
create index job_words_price on job_words (price desc, job_id desc);
create index job_words_closing on job_words (closes_on, job_id);
create index job_words_tokens on job_words using gin (tokens) with (fastupdate = off);

create table proposals (
  id text primary key,
  job_id text not null references jobs,
  worker_id text not null,
  price bigint not null check (price between 100 and 50000000),
  message text not null,
  deliver_on date not null,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  key text
);
create unique index proposals_key on proposals (worker_id, key) where key is not null;
create unique index proposals_standing on proposals (job_id, worker_id) where withdrawn_at is null;
create index proposals_of_job on proposals (job_id, made_at, id);
create index proposals_of_worker on proposals (worker_id, made_at desc, id desc);

-- Each offer that a client made for a proposal, with the contract that it opened or is opening.
create table offers (
  proposal_id text not null references proposals,
  number int not null,
  contract_id text not null,
  price bigint not null,
  deliver_on date not null,
  offered_at timestamptz not null,
  key text,
  primary key (proposal_id, number)
);
create unique index offers_key on offers (proposal_id, key) where key is not null;

grant select, insert, update on jobs, job_words, proposals, offers to yakusoku_app;
