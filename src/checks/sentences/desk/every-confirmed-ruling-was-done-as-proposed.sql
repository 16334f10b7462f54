-- What one of the desk proposed and another confirmed was done by the other, exactly as proposed.
select r.id as what, format('event %s by %s: %s', e.seq, e.person_id, e.input) as found
from rulings r
  left join events e on e.contract_id = r.contract_id and e.key = r.second_id || ':' || r.id
where r.status = 'confirmed' and (e.seq is null or e.by <> 'desk' or e.action <> r.action
  or e.person_id <> r.second_id or r.second_id = r.proposed_by or e.input::text <> r.input)
