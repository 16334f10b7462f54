-- An entry about a contract made elsewhere belongs to one that is there, and what stands in place
-- of an entry stands in place of one of the same contract, told later.
select e.contract_id as what, format('entry %s belongs to nothing', e.id) as found
from elsewhere_entries e
where not exists (select from elsewhere_contracts c where c.id = e.contract_id)
union all
select e.contract_id, format('entry %s replaces %s, which is not there before it', e.id, e.replaces)
from elsewhere_entries e
where e.replaces is not null and not exists (
  select from elsewhere_entries earlier where earlier.contract_id = e.contract_id
    and earlier.id = e.replaces and earlier.recorded_at <= e.recorded_at)
