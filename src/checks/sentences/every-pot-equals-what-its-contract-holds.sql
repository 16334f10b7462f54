-- A contract's pot holds what its events funded less what they released and refunded.
with told as (
  select e.contract_id, sum(case when m.kind = 'fund' then m.amount else -m.amount end) as amount
  from events e, jsonb_to_recordset(e.moves::jsonb) as m(kind text, amount bigint)
  group by e.contract_id
)
select b.contract_id as what, format('pot %s, events %s', b.pot, coalesce(t.amount, 0)) as found
from contract_balances b left join told t using (contract_id)
where b.pot <> coalesce(t.amount, 0)
