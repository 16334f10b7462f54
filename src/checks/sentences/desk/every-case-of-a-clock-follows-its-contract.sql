-- A case that a contract's clock keeps open ends with that very clock.
select k.id as what,
  format('due %s, its contract %s: %s until %s', k.due_at, k.about_id, s.state, s.due_at) as found
from cases k left join standings s on s.contract_id = k.about_id
where k.closed_at is null and k.cause in ('finalNotice', 'contested')
  and s.due_at is distinct from k.due_at
