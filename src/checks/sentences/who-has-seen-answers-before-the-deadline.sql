-- Whoever said "seen" was not the other side (a deputy says it for one), said it before the
-- deadline, of a version that there has been, and named a day from then to the deadline. Days are
-- the market's: zones are at most 14 hours ahead and 12 behind.
select s.contract_id || ' ' || s.id as what,
  format('%s of version %s, at %s for %s, due %s', s.party, s.version, s.at, s.answer_by, s.due_at)
    as found
from seen s left join contracts c on c.id = s.contract_id
where c.id is null or s.version not between 1 and c.version or s.at >= s.due_at
  or s.answer_by < (s.at at time zone 'UTC' - interval '12 hours')::date
  or s.answer_by > (s.due_at at time zone 'UTC' + interval '14 hours')::date
  or (s.person_id = c.client_id and s.party <> 'client')
  or (s.person_id = c.worker_id and s.party <> 'worker')
