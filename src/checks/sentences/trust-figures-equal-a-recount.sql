-- The sums of trust equal what is counted again from the contracts and reviews that are in them.
with counted as (
  select a.*, s.version, s.plan, l.action as last_action
  from standings s join agreements a on a.id = s.contract_id
  join events l on l.contract_id = s.contract_id and l.seq = s.version
  where s.counted
), paid as (
  select c.* from counted c join events l on l.contract_id = c.id and l.seq = c.version
  where (c.frame_id is null or c.plan is null) and exists (
    select from json_array_elements(l.moves) m
    where m ->> 'kind' = 'release' and (m ->> 'amount')::bigint > 0)
), open as (
  select about_id, case side when 'client' then 'worker' else 'client' end as side, items
  from reviews where counted and weighs and hidden_at is null
), recount as (
  select side.id as person_id, side.name as side, 'paid' as figure, count(*) as n
  from paid cross join lateral (values ('client', client_id), ('worker', worker_id))
    as side(name, id) group by 1, 2
  union all
  select client_id, 'client', 'inStead', count(*) from counted
  where last_action = 'acceptInStead' group by 1
  union all
  select worker_id, 'worker', 'gaveUp', count(*) from counted
  where last_action = 'giveUp' group by 1
  union all
  select about_id, side, 'rated', count(*) from open group by 1, 2
  union all
  select about_id, side, 'stars', sum(star) from open cross join unnest(items) as star
  group by 1, 2
), kept as (
  select person_id, side, figure, sum(n) as n from trust_figures
  where month > '0001-01-01' and figure in ('paid', 'inStead', 'gaveUp', 'rated', 'stars')
  group by 1, 2, 3
)
select concat_ws(' ', coalesce(k.person_id, r.person_id), coalesce(k.side, r.side),
    coalesce(k.figure, r.figure)) as what, format('kept %s, counted %s', k.n, r.n) as found
from kept k full join recount r using (person_id, side, figure)
where coalesce(k.n, 0) <> coalesce(r.n, 0)
union all
select concat_ws(' ', person_id, side, figure), 'the months are not all of it'
from trust_figures group by person_id, side, figure
having sum(n) filter (where month > '0001-01-01')
  is distinct from sum(n) filter (where month = '0001-01-01')
union all
select contract_id, 'is in the figures and not over' from standings
where counted and turn is not null
