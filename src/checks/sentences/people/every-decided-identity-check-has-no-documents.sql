-- Documents belong to nobody once it is decided who somebody is.
select c.id as what, format('%s, and %s is there', c.state, f.side) as found
from identity_checks c join identity_files f on f.check_id = c.id
where c.state not in ('collecting', 'waiting')
