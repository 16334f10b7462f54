-- Every answer is owed by one side of a contract to the other, since it began; what is over rings
-- no more, and what is still owed rings some day. Where everything that happened has been looked
-- at, it is waited for by an act only of whose turn it is.
select d.contract_id || ' ' || d.id as what,
  format('%s %s owes %s since %s, over at %s, rings at %s', d.side, d.owed_by, d.owed_to,
    d.opened_at, d.closed_at, d.rings_at) as found
from debts d left join contracts c on c.id = d.contract_id
where c.id is null
  or d.owed_by <> case d.side when 'client' then c.client_id else c.worker_id end
  or d.owed_to <> case d.side when 'client' then c.worker_id else c.client_id end
  or d.opened_at < c.created_at
  or (d.closed_at is null) <> (d.rings_at is not null)
  or (d.kind = 'turn' and d.closed_at is null and d.over_at is null
    and c.turn is distinct from d.side
    and not exists (select from passed p where p.contract_id = d.contract_id))
