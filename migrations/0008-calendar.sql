-- The secret addresses under which people's deadlines can be read by calendar programs.
create table calendar_feeds (
  -- SHA-256 of the token in the address, which is stored nowhere.
  token_hash text primary key,
  person_id text not null,
  -- Real time throughout; one that was revoked never comes back.
  made_at timestamptz not null,
  revoked_at timestamptz
);
create unique index calendar_feeds_of_person on calendar_feeds (person_id)
  where revoked_at is null;
create index calendar_feeds_revoked on calendar_feeds (revoked_at) where revoked_at is not null;

grant select, insert, update, delete on calendar_feeds to yakusoku_app;
