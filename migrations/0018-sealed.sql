-- A proposal for a settlement that stays sealed until the other side has made theirs.
alter table standings
  add column sealed_by text check (sealed_by in ('client', 'worker')),
  add column sealed_amount bigint,
  -- The event that said it: read as empty by the other side until then.
  add column sealed_seq int,
  add check ((sealed_by is null) = (sealed_amount is null)),
  add check ((sealed_by is null) = (sealed_seq is null));

-- Whose proposal is sealed, but not what it says: that is read by the one door and by who may know.
create or replace view contracts as
  select a.*, s.version, s.last_hash, s.state, s.turn, s.entered_at, s.due_at, s.rings_at,
    s.deliver_on, s.funded, s.counts, s.claim, s.offer, s.settlement_client,
    s.settlement_worker, s.first_delivered_at, s.last_delivered_at, s.plan, s.sealed_by
  from agreements a join standings s on s.contract_id = a.id;

grant select on contracts to yakusoku_app;
