-- Frames: contracts that open others, part by part. The price of a frame is its pledge, which may
-- be nothing.
alter table agreements drop constraint agreements_price_check;
alter table agreements add constraint agreements_price_check check (price >= 0);
create index agreements_of_frame on agreements (frame_id, id) where frame_id is not null;

-- What a frame, or a week of one, knows beside what every contract knows; null for all others.
alter table standings add column plan jsonb;

create or replace view contracts as
  select a.*, s.version, s.last_hash, s.state, s.turn, s.entered_at, s.due_at, s.rings_at,
    s.deliver_on, s.funded, s.counts, s.claim, s.offer, s.settlement_client,
    s.settlement_worker, s.first_delivered_at, s.last_delivered_at, s.plan
  from agreements a join standings s on s.contract_id = a.id;

-- The frame by whose act the money was set aside, where the contract is one that the act opens.
alter table reserves add column frame_id text;

-- These take something else from now on, and are made anew with the other functions.
drop function if exists commit_acts(jsonb, jsonb, jsonb, jsonb);
drop function if exists open_contract(jsonb, jsonb, jsonb);
drop function if exists reserve_from_wallet(text, text, text, bigint, timestamptz);

grant select on contracts to yakusoku_app;
