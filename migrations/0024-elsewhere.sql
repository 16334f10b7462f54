-- Contracts that somebody made elsewhere: written down by one person, for that person alone.
create table elsewhere_contracts (
  owner_id text not null,
  id text primary key,
  -- Of the same owner under the same key there is one, and of what was said under it.
  key text not null,
  digest text not null,
  platform text not null
    check (platform in ('crowdworks', 'crowdworksHourly', 'lancers', 'coconala', 'upwork',
      'direct')),
  client_name text not null,
  title text not null,
  price bigint not null check (price > 0),
  agreed_on date not null,
  deliver_on date,
  pay_on date,
  reference text not null,
  -- The market's time, as everywhere here.
  created_at timestamptz not null,
  -- When its owner is to hear of it next; null: nothing is foreseen.
  rings_at timestamptz,
  unique (owner_id, key)
);
create index elsewhere_of_owner on elsewhere_contracts (owner_id, id);
create index elsewhere_ring on elsewhere_contracts (rings_at, id) where rings_at is not null;

-- What its owner tells of it. A correction is a further entry, put in place of the earlier one;
-- one that is taken back leaves an entry that says so.
create table elsewhere_entries (
  contract_id text not null,
  id text not null,
  key text not null,
  digest text not null,
  kind text not null check (kind in ('sent', 'received', 'note', 'act')),
  action text,
  by text check (by in ('client', 'worker', 'desk')),
  at timestamptz not null,
  text text not null,
  amount bigint check (amount > 0),
  recorded_at timestamptz not null,
  replaces text,
  taken_back boolean not null default false,
  primary key (contract_id, id),
  check ((kind = 'act') = (action is not null and by is not null)),
  check (not taken_back or replaces is not null)
);
create unique index elsewhere_entries_by_key on elsewhere_entries (contract_id, key);
create unique index elsewhere_entries_once on elsewhere_entries (contract_id, replaces)
  where replaces is not null;

grant select, insert, update, delete on elsewhere_contracts to yakusoku_app;
grant select, insert, delete on elsewhere_entries to yakusoku_app;
