-- Nobody's money stays behind in a contract that is over.
select c.id as what, format('pot %s', b.pot) as found
from contracts c join contract_balances b on b.contract_id = c.id
where c.turn is null and b.pot <> 0
