-- Money comes into a week's pot before its Sunday is over: work is never paid in advance for days
-- that have passed. Days are the market's: zones are at most 12 hours behind.
select e.contract_id || ' ' || e.seq as what, format('at %s, week until %s', e.at, c.deliver_on)
  as found
from contracts c join events e on e.contract_id = c.id
where c.process = 'hourly-week' and e.moves::jsonb @> '[{"kind": "fund"}]'
  and e.at >= (c.deliver_on + 1)::timestamp at time zone 'UTC' + interval '12 hours'
