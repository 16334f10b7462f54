-- What came in from outside is in wallets, in contracts, on the way, with the platform, or went out
-- again.
with outside as (
  select coalesce(sum(amount) filter (where from_account = 'sandbox'), 0)
    - coalesce(sum(amount) filter (where to_account = 'bank'), 0)
    - coalesce(sum(amount) filter (where to_account in ('fee', 'tax')), 0) as amount,
    coalesce(sum(case when to_account = 'transit' then amount
      when from_account = 'transit' then -amount else 0 end), 0) as transit
  from transfers
), inside as (
  select (select coalesce(sum(balance), 0) from wallets)
    + (select coalesce(sum(incoming + pot + payable + refundable), 0) from contract_balances)
    as amount
)
select 'the market' as what, format('from outside %s, inside %s', outside.amount,
  inside.amount + outside.transit) as found
from outside, inside where outside.amount <> inside.amount + outside.transit
