-- The last night reckoned everything that is known of some people's answering again from what had
-- happened, and came to the same numbers, bit for bit.
select 'the last night' as what, format('%s of %s people differ', differing, rebuilt) as found
from follower where differing > 0
