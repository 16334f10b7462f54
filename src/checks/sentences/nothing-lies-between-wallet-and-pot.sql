-- What a contract has received and not put into its pot belongs to a funding that is under way: an
-- open reserve. Anything else would be money that nobody can reach.
with under_way as (
  select r.contract_id, sum(r.amount) as amount from reserves r
  where r.state = 'open' and exists (select from transfers t
    where t.owner_id = r.contract_id and t.key = 'receive:' || r.key)
  group by r.contract_id
)
select b.contract_id as what,
  format('incoming %s, under way %s', b.incoming, coalesce(u.amount, 0)) as found
from contract_balances b left join under_way u using (contract_id)
where b.incoming > coalesce(u.amount, 0)
