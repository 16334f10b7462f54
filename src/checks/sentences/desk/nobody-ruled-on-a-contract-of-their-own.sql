-- No act of the desk is by a side of the contract.
select e.contract_id || ' ' || e.seq as what, format('%s by %s', e.action, e.person_id) as found
from events e join agreements a on a.id = e.contract_id
where e.by = 'desk' and (e.person_id is null or e.person_id in (a.client_id, a.worker_id))
