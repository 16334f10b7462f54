-- What each side of an ended contract says of the other: five items and words. Not to be read by
-- the other before both have written, or before the time for it is over.
create table reviews (
  contract_id text not null,
  -- Who wrote it.
  side text not null check (side in ('client', 'worker')),
  author_id text not null,
  -- The author, or their deputy.
  written_by text not null,
  about_id text not null check (about_id <> author_id),
  items smallint[] not null check (cardinality(items) = 5
    and 1 <= all(items) and 5 >= all(items)),
  comment text not null,
  -- Of what kind the work was, as everybody may read it.
  category text not null,
  process text not null,
  -- False: the author left the contract without a word, so that it is read but not reckoned.
  weighs boolean not null,
  written_at timestamptz not null,
  -- From then on everybody may read it, and nobody can change it.
  opens_at timestamptz not null,
  -- Whether it is in the figures, and whom it is about knows of it.
  counted boolean not null default false,
  reply text,
  replied_at timestamptz,
  -- By the desk: the words are gone from the pages, and the stars from the figures.
  hidden_at timestamptz,
  hidden_by text,
  hidden_because text,
  primary key (contract_id, side),
  check ((reply is null) = (replied_at is null)),
  check ((hidden_at is null) = (hidden_because is null))
);
create index reviews_about on reviews (about_id, side, opens_at desc, contract_id desc);
create index reviews_uncounted on reviews (opens_at, contract_id, side) where not counted;

-- What ended contracts and open reviews came to, by the month in which they ended or opened: sums
-- of what can be counted again from them at any time.
create table trust_figures (
  person_id text not null,
  side text not null check (side in ('client', 'worker')),
  month date not null,
  figure text not null,
  n bigint not null,
  primary key (person_id, side, month, figure)
) with (fillfactor = 80);

grant select on reviews, trust_figures to yakusoku_app;
