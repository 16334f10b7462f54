-- The one door's last step. An act, or many, in one round trip: state, event, money, deadline and
-- messages, each guarded by the version that was read; and the children that acts on frames open,
-- each only with its frame's act. Gives the ids of the contracts that moved.
create or replace function commit_acts(
  acts jsonb, children jsonb, entries jsonb, owed jsonb, mails jsonb, cases jsonb
) returns setof text
language plpgsql security definer set search_path = public, pg_temp as $$
declare moved text[]; written text[];
begin
  with changed as (
    update standings c set
      version = c.version + 1, last_hash = a.hash, state = a.state, turn = a.turn,
      entered_at = a.entered_at, due_at = a.due_at, rings_at = a.rings_at,
      deliver_on = a.deliver_on, funded = a.funded, counts = a.counts, claim = a.claim,
      offer = a.offer, settlement_client = a.settlement_client,
      settlement_worker = a.settlement_worker, first_delivered_at = a.first_delivered_at,
      last_delivered_at = a.last_delivered_at, plan = a.plan, sealed_by = a.sealed_by,
      -- Who acted without having read what is sealed leaves it as it is.
      sealed_amount = case when a.sealed_by is not null
        then coalesce(a.sealed_amount, c.sealed_amount) end,
      sealed_seq = case when a.sealed_by is not null then coalesce(c.sealed_seq, a.was + 1) end
    from jsonb_to_recordset(acts) as a(id text, was int, hash text, state text, turn text,
      entered_at timestamptz, due_at timestamptz, rings_at timestamptz, deliver_on date,
      funded boolean, counts jsonb, claim bigint, offer bigint, settlement_client bigint,
      settlement_worker bigint, first_delivered_at timestamptz, last_delivered_at timestamptz,
      plan jsonb, sealed_by text, sealed_amount bigint)
    where c.contract_id = a.id and c.version = a.was
    returning c.contract_id
  ) select array_agg(contract_id) into moved from changed;
  if moved is null then return; end if;

  insert into events (contract_id, seq, action, by, person_id, from_state, to_state, at, input,
      moves, key, hash, previous_hash, waited_ms)
    select a.id, a.was + 1, a.action, a.by, a.person_id, a.from_state, a.state, a.at,
      a.input::json, a.moves::json, a.key, a.hash, a.previous_hash, a.waited_ms
    from jsonb_to_recordset(acts) as a(id text, was int, action text, by text, person_id text,
      from_state text, state text, at timestamptz, input text, moves text, key text, hash text,
      previous_hash text, waited_ms bigint)
    where a.id = any(moved);

  written := moved;
  if jsonb_array_length(children) > 0 then
    written := moved || put_contracts(only_of(children, 'frame_id', moved));
  end if;
  if jsonb_array_length(acts) > cardinality(moved) then
    entries := only_of(entries, 'owner_id', written);
    owed := only_of(owed, 'contract_id', written);
    mails := only_of(mails, 'owner_id', written);
    cases := only_of(cases, 'owner_id', written);
  end if;
  if jsonb_array_length(entries) > 0 then perform post_transfers(entries); end if;
  if jsonb_array_length(owed) > 0 then
    insert into payouts (contract_id, seq, account, person_id, amount, at)
      select contract_id, seq, account, person_id, amount, at
      from jsonb_to_recordset(owed) as o(contract_id text, seq int, account text,
        person_id text, amount bigint, at timestamptz);
  end if;
  perform put_mails(mails);
  insert into passed (contract_id) select unnest(written);
  if jsonb_array_length(cases) > 0 then perform put_cases(cases); end if;
  -- Who was waited for has acted, or all is over: an enquiry that asked for no more is answered.
  if exists (select from cases k where k.about_id = any(moved) and k.closed_at is null
      and k.cause in ('noAnswer', 'notInspected')) then
    update cases k set closed_at = greatest(a.at, k.opened_at), outcome = a.action, closed_by = a.by
      from jsonb_to_recordset(acts) as a(id text, action text, by text, turn text, at timestamptz)
      where k.about_id = a.id and a.id = any(moved) and k.closed_at is null
        and k.cause in ('noAnswer', 'notInspected') and (a.turn is null or k.silent_id =
          case a.by when 'client' then k.client_id when 'worker' then k.worker_id end);
  end if;
  return query select unnest(moved);
end $$;

-- The elements of an array whose owner is one of those.
create or replace function only_of(elements jsonb, field text, owners text[]) returns jsonb
language sql immutable as $$
  select coalesce(jsonb_agg(e), '[]') from jsonb_array_elements(elements) e
  where e ->> field = any(owners)
$$;

create or replace function put_mails(mails jsonb) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into outbox (owner_id, id, to_id, kind, facts, at)
    select owner_id, id, to_id, kind, facts, at
    from jsonb_to_recordset(mails) as m(owner_id text, id text, to_id text, kind text,
      facts jsonb, at timestamptz)
$$;

-- What hurts first: the end of the clock that runs, half a day sooner for every doubling of the
-- money over 10,000 yen. It does not change while time passes, so that the queue has an index.
create or replace function case_urgency(due timestamptz, money bigint) returns timestamptz
language sql stable as $$
  select date_trunc('milliseconds',
    due - interval '12 hours' * log(2, 1 + money / 10000.0)::double precision)
$$;

-- What acts make of cases: opens them (again; what the last time came to is kept for the desk's
-- figures), moves their clock on, or ends them.
create or replace function put_cases(changes jsonb) returns void
language sql security definer set search_path = public, pg_temp as $$
  with changed as (
    select * from jsonb_to_recordset(changes) as c(id text, owner_id text, cause text,
      client_id text, worker_id text, silent_id text, money bigint, at timestamptz,
      due_at timestamptz, outcome text, closed_by text)
  ), closed as (
    update cases k set closed_at = c.at, outcome = c.outcome, closed_by = c.closed_by
    from changed c where k.about_id = c.owner_id and k.cause = c.cause and c.outcome is not null
      and k.closed_at is null
  ), over as (
    insert into case_rounds (case_id, round, cause, opened_at, due_at, silent_id, closed_at,
        outcome, closed_by)
      select k.id, (select count(*) from case_rounds r where r.case_id = k.id), k.cause,
        k.opened_at, k.due_at, k.silent_id, k.closed_at, k.outcome, k.closed_by
      from changed c join cases k on k.about_id = c.owner_id and k.cause = c.cause
      where c.outcome is null and k.closed_at is not null
  )
  insert into cases as k (id, about_id, cause, opened_by, client_id, worker_id, silent_id, money,
      opened_at, due_at, urgent_at, nudge_at)
    select id, owner_id, cause, 'clock', client_id, worker_id, silent_id, money, at, due_at,
      case_urgency(due_at, money),
      case when silent_id is not null and cause <> 'contested' then changed.at end
    from changed where outcome is null
  on conflict (about_id, cause) do update set
    -- While the desk holds a final notice, who was silent before it still is.
    silent_id = coalesce(excluded.silent_id,
      case when k.cause = 'finalNotice' and k.closed_at is null then k.silent_id end),
    money = excluded.money, due_at = excluded.due_at, urgent_at = excluded.urgent_at,
    nudge_at = excluded.nudge_at,
    opened_at = case when k.closed_at is null then k.opened_at else excluded.opened_at end,
    closed_at = null, outcome = null, closed_by = null, answered_at = null, answer = null
$$;

-- New contracts, each with its first event; those whose id exists already are left out. Gives the
-- ids of the others. A child's balances may be there before it, with the money that waits for it.
create or replace function put_contracts(contracts jsonb) returns text[]
language sql security definer set search_path = public, pg_temp as $$
  with opened as (
    select * from jsonb_to_recordset(contracts) as c(id text, frame_id text, job_id text,
      proposal_id text, client_id text, worker_id text, process text, process_version int,
      price bigint, terms text, clocks jsonb, created_at timestamptz, last_hash text, state text,
      turn text, entered_at timestamptz, due_at timestamptz, rings_at timestamptz, deliver_on date,
      funded boolean, counts jsonb, claim bigint, offer bigint, settlement_client bigint,
      settlement_worker bigint, first_delivered_at timestamptz, last_delivered_at timestamptz,
      plan jsonb, action text, by text, person_id text, from_state text, input text, moves text)
  ), agreed as (
    insert into agreements (id, frame_id, job_id, proposal_id, client_id, worker_id, process,
        process_version, price, terms, clocks, created_at)
      select id, frame_id, job_id, proposal_id, client_id, worker_id, process, process_version,
        price, terms::json, clocks, created_at from opened
      on conflict do nothing returning id
  ), stood as (
    insert into standings (contract_id, version, last_hash, state, turn, entered_at, due_at,
        rings_at, deliver_on, funded, counts, claim, offer, settlement_client, settlement_worker,
        first_delivered_at, last_delivered_at, plan)
      select id, 1, last_hash, state, turn, entered_at, due_at, rings_at, deliver_on, funded,
        counts, claim, offer, settlement_client, settlement_worker, first_delivered_at,
        last_delivered_at, plan from opened join agreed using (id)
  ), balanced as (
    insert into contract_balances (contract_id) select id from agreed on conflict do nothing
  ), told as (
    insert into events (contract_id, seq, action, by, person_id, from_state, to_state, at, input,
        moves, hash, previous_hash)
      select id, 1, action, by, person_id, from_state, state, created_at, input::json,
        moves::json, last_hash, '' from opened join agreed using (id)
  )
  select coalesce(array_agg(id), '{}') from agreed
$$;

-- A new contract with its first event. False when that id exists already.
create or replace function open_contract(contract jsonb, mails jsonb) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if cardinality(put_contracts(jsonb_build_array(contract))) = 0 then return false; end if;
  perform put_mails(mails);
  insert into passed (contract_id) values (contract ->> 'id');
  return true;
end $$;

-- Reminders: nothing changes but when the clock rings next, and a mail is put out.
create or replace function commit_reminders(reminders jsonb, mails jsonb) returns setof text
language plpgsql security definer set search_path = public, pg_temp as $$
declare reminded text[];
begin
  with changed as (
    update standings c set rings_at = r.next
    from jsonb_to_recordset(reminders) as r(id text, was int, ring timestamptz, next timestamptz)
    where c.contract_id = r.id and c.version = r.was and c.rings_at = r.ring
    returning c.contract_id
  ) select array_agg(contract_id) into reminded from changed;
  if reminded is null then return; end if;
  perform put_mails(only_of(mails, 'owner_id', reminded));
  return query select unnest(reminded);
end $$;

-- The contracts that ring next, locked for the transaction that asks; what others hold is passed
-- over.
create or replace function claim_due(until timestamptz, skipped text[], most int)
returns setof text
language sql security definer set search_path = public, pg_temp as $$
  select contract_id from standings where rings_at <= until and contract_id <> all(skipped)
  order by rings_at, contract_id limit most for update skip locked
$$;

revoke execute on function put_mails, put_cases, put_contracts from public;
grant execute on function commit_acts, only_of, open_contract, commit_reminders, claim_due,
  case_urgency
  to yakusoku_app;
