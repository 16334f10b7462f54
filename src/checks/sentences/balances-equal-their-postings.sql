-- Every running balance equals the sum of its postings.
with postings as (
  select owner_id, to_account as account, amount from transfers
  union all
  select owner_id, from_account, -amount from transfers
), sums as (
  select owner_id, account, sum(amount) as amount from postings
  where account in ('incoming', 'pot', 'payable', 'refundable', 'wallet')
  group by owner_id, account
), balances as (
  select b.contract_id as owner_id, v.account, v.amount from contract_balances b
    cross join lateral (values ('incoming', b.incoming), ('pot', b.pot), ('payable', b.payable),
      ('refundable', b.refundable)) as v(account, amount)
  union all
  select person_id, 'wallet', balance from wallets
)
select coalesce(b.owner_id, s.owner_id) || ' ' || coalesce(b.account, s.account) as what,
  format('balance %s, postings %s', b.amount, s.amount) as found
from balances b full join sums s using (owner_id, account)
where coalesce(b.amount, 0) <> coalesce(s.amount, 0)
