-- Nobody pays twice for one week of a frame.
select frame_id || ' ' || date_trunc('week', deliver_on)::date as what,
  format('%s children', count(*)) as found
from contracts where frame_id is not null and process = 'hourly-week'
group by frame_id, date_trunc('week', deliver_on) having count(*) > 1
