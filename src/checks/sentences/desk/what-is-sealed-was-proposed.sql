-- What is under seal is what that side proposed, and the other has proposed nothing since.
select s.contract_id as what,
  format('sealed %s by %s at %s, said %s', s.sealed_amount, s.sealed_by, s.sealed_seq, e.input)
    as found
from standings s
left join events e on e.contract_id = s.contract_id and e.seq = s.sealed_seq
where s.sealed_by is not null and (
  e.by is distinct from s.sealed_by
  or (e.input ->> 'amount')::bigint is distinct from s.sealed_amount
  or e.input ->> 'salt' is null
  or exists (
    select from events later
    where later.contract_id = s.contract_id and later.seq > s.sealed_seq
      and later.action = e.action
  )
)
