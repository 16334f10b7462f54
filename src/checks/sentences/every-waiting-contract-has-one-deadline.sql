-- Every contract waits for somebody until some instant, or is over; and the clock will ring for it.
select id as what, format('turn %s, due %s, rings %s', turn, due_at, rings_at) as found
from contracts
where (turn is null) <> (due_at is null) or (due_at is null) <> (rings_at is null)
  or rings_at > due_at
