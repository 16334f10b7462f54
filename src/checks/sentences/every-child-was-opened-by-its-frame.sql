-- Whoever looks at a child finds its frame, between the same people, and in the child's first event
-- the very event of the frame that opened it, at the same instant. One event opens one child.
with children as (
  select c.id, c.frame_id, c.client_id, c.worker_id, e.at,
    (e.input -> 'frame' ->> 'id') as by_frame, (e.input -> 'frame' ->> 'seq')::int as by_seq,
    (e.input -> 'frame' ->> 'hash') as by_hash
  from agreements c left join events e on e.contract_id = c.id and e.seq = 1
  where c.frame_id is not null
)
select c.id as what, format('frame %s, opened by %s event %s', c.frame_id, c.by_frame, c.by_seq)
  as found
from children c
  left join agreements f on f.id = c.frame_id
  left join events e on e.contract_id = c.frame_id and e.seq = c.by_seq
where f.id is null or f.frame_id is not null or c.by_frame is distinct from c.frame_id
  or c.client_id <> f.client_id or c.worker_id <> f.worker_id
  or e.hash is distinct from c.by_hash or e.at is distinct from c.at
union all
select frame_id || ' ' || by_seq, format('%s children of one event', count(*))
from children group by frame_id, by_seq having count(*) > 1
