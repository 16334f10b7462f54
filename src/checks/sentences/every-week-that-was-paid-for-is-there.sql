-- Every time a frame of work by the hour was paid for a week, that week was opened.
select e.contract_id || ' ' || e.seq as what, 'no week was opened' as found
from events e join agreements f on f.id = e.contract_id
where f.process = 'recurring' and e.action = 'fundWeek'
  and not exists (
    select from agreements c join events o on o.contract_id = c.id and o.seq = 1
    where c.frame_id = f.id and (o.input -> 'frame' ->> 'seq')::int = e.seq
  )
