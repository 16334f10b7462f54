-- Whoever said "seen" was that party of the contract, said it before the deadline, of a version
-- that there has been, and named a day from then to the deadline. Days are the market's: of the
-- zones, the one farthest ahead is ahead by 14 hours, the one farthest behind is behind by 12.
select s.contract_id || ' ' || s.id as what,
  format('%s of version %s, at %s for %s, due %s', s.party, s.version, s.at, s.answer_by, s.due_at)
    as found
from seen s left join contracts c on c.id = s.contract_id
where c.id is null or s.version not between 1 and c.version or s.at >= s.due_at
  or s.answer_by < (s.at at time zone 'UTC' - interval '12 hours')::date
  or s.answer_by > (s.due_at at time zone 'UTC' + interval '14 hours')::date
  or s.party <> case s.person_id when c.client_id then 'client' when c.worker_id then 'worker'
    else 'desk' end
