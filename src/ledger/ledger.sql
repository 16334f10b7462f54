-- The only functions that may write transfers, balances, reserves and payouts. Each is atomic,
-- touches the rows of one owner (or of many of one kind, in order of their ids) and may be called
-- again.

-- Transfers within contracts: one row a transfer, balances moved along.
create or replace function post_transfers(entries jsonb) returns void
language sql security definer set search_path = public, pg_temp as $$
  with posted as (
    insert into transfers (owner_id, key, from_account, to_account, amount, at, about)
      select owner_id, key, from_account, to_account, amount, at, about
      from jsonb_to_recordset(entries) as t(owner_id text, key text, from_account text,
        to_account text, amount bigint, at timestamptz, about text)
      returning owner_id, from_account, to_account, amount
  ), moves as (
    select owner_id, to_account as account, amount from posted
    union all
    select owner_id, from_account, -amount from posted
  )
  update contract_balances b
    set incoming = b.incoming + s.incoming, pot = b.pot + s.pot,
      payable = b.payable + s.payable, refundable = b.refundable + s.refundable
    from (
      select owner_id,
        coalesce(sum(amount) filter (where account = 'incoming'), 0) as incoming,
        coalesce(sum(amount) filter (where account = 'pot'), 0) as pot,
        coalesce(sum(amount) filter (where account = 'payable'), 0) as payable,
        coalesce(sum(amount) filter (where account = 'refundable'), 0) as refundable
      from moves group by owner_id
    ) s where b.contract_id = s.owner_id
$$;

-- Sets money aside from one wallet for one contract or several, all of it or nothing: an act on a
-- frame may need money for the frame and for the child that it opens.
-- 'reserved' | 'short' (the wallet holds less) | 'returned' (these keys were given back before)
create or replace function reserve_from_wallet(person text, wanted jsonb, instant timestamptz)
returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare known text; yen bigint;
begin
  select state into known from reserves
    where person_id = person and key = wanted -> 0 ->> 'key';
  if found then
    return case known when 'returned' then 'returned' else 'reserved' end;
  end if;
  select sum((one ->> 'amount')::bigint) into yen from jsonb_array_elements(wanted) one;
  update wallets set balance = balance - yen where person_id = person and balance >= yen;
  if not found then return 'short'; end if;
  with kept as (
    insert into reserves (person_id, key, contract_id, frame_id, amount)
      select person, key, contract_id, frame_id, amount from jsonb_to_recordset(wanted)
        as w(key text, contract_id text, frame_id text, amount bigint)
      returning key, contract_id, amount
  )
  insert into transfers
    select person, 'reserve:' || key, 'wallet', 'transit', amount, instant, contract_id from kept;
  return 'reserved';
end $$;

-- A child that is still to be opened has no balances yet: its money is the first to be there.
create or replace function receive_reserve(
  contract text, reserve_key text, yen bigint, instant timestamptz
) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into transfers values
    (contract, 'receive:' || reserve_key, 'transit', 'incoming', yen, instant, null)
    on conflict do nothing;
  if not found then return; end if;
  update contract_balances set incoming = incoming + yen where contract_id = contract;
  if not found then
    insert into contract_balances as b (contract_id, incoming) values (contract, yen)
      on conflict (contract_id) do update set incoming = b.incoming + excluded.incoming;
  end if;
end $$;

-- Gives a reserve out of the contract again. False when the contract has taken the money: then a
-- transfer into the pot names the reserve. The row is locked before anything is looked at: of two
-- who give back the same reserve, the second finds it given back, and does not take the money for
-- used.
create or replace function send_back_reserve(
  contract text, reserve_key text, yen bigint, instant timestamptz
) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from contract_balances where contract_id = contract for update;
  if exists (
    select from transfers where owner_id = contract and key = 'return:' || reserve_key
  ) then
    return true;
  end if;
  if exists (
    select from transfers
    where owner_id = contract and to_account = 'pot' and about = reserve_key
  ) then
    return false;
  end if;
  update contract_balances set incoming = incoming - yen
    where contract_id = contract and incoming >= yen;
  if not found then return false; end if;
  insert into transfers values
    (contract, 'return:' || reserve_key, 'incoming', 'transit', yen, instant, null);
  return true;
end $$;

create or replace function close_reserve(
  person text, reserve_key text, outcome text, instant timestamptz
) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare closed reserves;
begin
  update reserves set state = outcome
    where person_id = person and key = reserve_key and state = 'open' returning * into closed;
  if found and outcome = 'returned' then
    insert into transfers values (person, 'return:' || reserve_key, 'transit', 'wallet',
      closed.amount, instant, closed.contract_id);
    update wallets set balance = balance + closed.amount where person_id = person;
  end if;
end $$;

-- Money arrives in wallets: from contracts by way of transit, or from outside. Known keys are left
-- alone.
create or replace function credit_wallets(entries jsonb) returns void
language sql security definer set search_path = public, pg_temp as $$
  with arrived as (
    insert into transfers (owner_id, key, from_account, to_account, amount, at, about)
      select owner_id, key, from_account, 'wallet', amount, at, about
      from jsonb_to_recordset(entries) as t(owner_id text, key text, from_account text,
        amount bigint, at timestamptz, about text)
      order by owner_id, key
      on conflict do nothing returning owner_id, amount
  )
  insert into wallets as w (person_id, balance)
    select owner_id, sum(amount) from arrived group by owner_id order by owner_id
    on conflict (person_id) do update set balance = w.balance + excluded.balance;
$$;

-- Money leaves a wallet for a bank. 'withdrawn' | 'short' | 'other' (the key stands for another
-- amount). The wallet is locked before anything is looked at, so that the same call made twice at
-- one instant is withdrawn once and not short the second time.
create or replace function debit_wallet(
  person text, debit_key text, yen bigint, instant timestamptz, payment text
) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare known bigint;
begin
  perform from wallets where person_id = person for update;
  select amount into known from transfers where owner_id = person and key = debit_key;
  if found then return case when known = yen then 'withdrawn' else 'other' end; end if;
  update wallets set balance = balance - yen where person_id = person and balance >= yen;
  if not found then return 'short'; end if;
  insert into transfers values (person, debit_key, 'wallet', 'bank', yen, instant, payment);
  return 'withdrawn';
end $$;

-- The contract's side of payouts whose wallets have been credited.
create or replace function finish_payouts(entries jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare finished jsonb;
begin
  with done as (
    delete from payouts p
      using jsonb_to_recordset(entries) as e(contract_id text, seq int, account text)
      where p.contract_id = e.contract_id and p.seq = e.seq and p.account = e.account
      returning p.*
  )
  select jsonb_agg(jsonb_build_object('owner_id', contract_id,
      'key', 'payout:' || seq || ':' || account, 'from_account', account,
      'to_account', 'transit', 'amount', amount, 'at', at, 'about', person_id))
    into finished from done;
  if finished is not null then perform post_transfers(finished); end if;
end $$;

revoke execute on function post_transfers from public;
grant execute on function reserve_from_wallet, receive_reserve, send_back_reserve, close_reserve,
  credit_wallets, debit_wallet, finish_payouts to yakusoku_app;
