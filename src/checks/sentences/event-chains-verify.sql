-- Every event carries the hash of its own facts and of the event before it, without a gap, and the
-- contract carries the last one. The same text as `hashOf` in src/contracts/chain.ts.
with linked as (
  select e.*, lag(e.hash, 1, '') over chain as before, lag(e.seq, 1, 0) over chain as seq_before
  from events e window chain as (partition by e.contract_id order by e.seq)
)
select contract_id || ' ' || seq as what, 'the event does not match its hash' as found
from linked
where previous_hash <> before or seq <> seq_before + 1
  or hash <> encode(sha256(convert_to(concat_ws(E'\n', previous_hash, contract_id, seq::text,
    action, by, coalesce(person_id, ''), coalesce(from_state, ''), to_state,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), input::text, moves::text),
    'UTF8')), 'hex')
union all
select c.id, format('version %s, last event %s', c.version, e.seq)
from contracts c left join lateral (
  select seq, hash, to_state from events where contract_id = c.id order by seq desc limit 1
) e on true
where c.version is distinct from e.seq or c.last_hash is distinct from e.hash
  or c.state is distinct from e.to_state
