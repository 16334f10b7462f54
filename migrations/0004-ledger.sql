-- Money inside the marketplace: from, to, amount. Append-only; a row is a whole double entry.
-- An owner is a contract or a person; transfers and running balances of one owner live together.
create table transfers (
  owner_id text not null,
  key text not null,
  from_account text not null,
  to_account text not null,
  amount bigint not null check (amount > 0),
  at timestamptz not null,
  -- The contract or the outside payment that it is about, where that is not the owner.
  about text,
  primary key (owner_id, key),
  check (from_account <> to_account),
  check (from_account in ('incoming', 'pot', 'payable', 'refundable', 'wallet', 'transit',
    'sandbox', 'bank')),
  check (to_account in ('incoming', 'pot', 'payable', 'refundable', 'wallet', 'transit',
    'fee', 'tax', 'bank'))
);

create table contract_balances (
  contract_id text primary key,
  incoming bigint not null default 0 check (incoming >= 0),
  pot bigint not null default 0 check (pot >= 0),
  payable bigint not null default 0 check (payable >= 0),
  refundable bigint not null default 0 check (refundable >= 0)
) with (fillfactor = 60);

create table wallets (
  person_id text primary key,
  balance bigint not null check (balance >= 0)
) with (fillfactor = 60);

-- Money set aside from a wallet for one contract, until the contract took it or gave it back.
create table reserves (
  person_id text not null,
  key text not null,
  contract_id text not null,
  amount bigint not null check (amount > 0),
  state text not null default 'open' check (state in ('open', 'used', 'returned')),
  reserved_at timestamptz not null default now(),
  primary key (person_id, key)
);
create index reserves_open on reserves (reserved_at) where state = 'open';

-- What a contract owes to a wallet and has not yet been carried there; gone when it has.
create table payouts (
  contract_id text not null,
  seq int not null,
  account text not null check (account in ('payable', 'refundable')),
  person_id text not null,
  amount bigint not null check (amount > 0),
  at timestamptz not null,
  primary key (contract_id, seq, account)
) with (autovacuum_vacuum_scale_factor = 0.01);
create index payouts_on_the_way on payouts (person_id);

grant select on transfers, contract_balances, wallets, reserves, payouts to yakusoku_app;
