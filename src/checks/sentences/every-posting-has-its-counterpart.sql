-- The sum of all postings is zero: what left one account arrived in another, and nothing waits in
-- transit but open reserves and payouts half carried.
select 'transit' as what, on_the_way.amount::text as found
from (
  select coalesce(sum(case when to_account = 'transit' then amount
      when from_account = 'transit' then -amount else 0 end), 0) as amount
  from transfers
) on_the_way
where on_the_way.amount <> (
  select coalesce(sum(case
      when not exists (select from transfers t where t.owner_id = r.contract_id
        and t.key = 'receive:' || r.key) then r.amount
      when exists (select from transfers t where t.owner_id = r.contract_id
        and t.key = 'return:' || r.key) then r.amount
      else 0 end), 0)
  from reserves r where r.state = 'open'
) - (
  select coalesce(sum(p.amount), 0) from payouts p
  where exists (select from transfers t where t.owner_id = p.person_id
    and t.key = 'payout:' || p.contract_id || ':' || p.seq || ':' || p.account)
)
