-- A client's standing instruction for the weeks of a frame.
create table standing_orders (
  frame_id text primary key,
  client_id text not null,
  -- Each next week is funded from the wallet before it begins.
  funds boolean not null,
  -- What becomes of the money of a week that was not recorded.
  rest text not null check (rest in ('back', 'rolls')),
  set_at timestamptz not null,
  -- The reminder with which it was last carried out, or tried.
  tried_at timestamptz,
  -- The Monday of the week about which both sides were told that the wallet is short.
  short_on date
);

-- Weeks whose rest has been looked at: rolled over, or left in the wallet.
create table rolled_weeks (
  frame_id text not null references standing_orders on delete cascade,
  contract_id text not null,
  rolled_at timestamptz not null,
  primary key (frame_id, contract_id)
);

-- A worker's running timer: one at most, on a week that is running.
create table timers (
  person_id text primary key,
  contract_id text not null,
  note text not null,
  started_at timestamptz not null
);

grant select, insert, update, delete on standing_orders, rolled_weeks, timers to yakusoku_app;
