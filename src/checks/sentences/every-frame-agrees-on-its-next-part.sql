-- The agreed day of a frame is that of its next part, while there is one.
select id as what, format('agreed %s, next part %s', deliver_on, plan #>> '{parts,0,deliverOn}')
  as found
from contracts
where jsonb_array_length(plan -> 'parts') > 0
  and plan #>> '{parts,0,deliverOn}' <> deliver_on::text
