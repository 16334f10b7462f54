-- Adds to the figures, of the month and of all time (the month 0001-01-01), so that a long record
-- is read as fast as a short one. Every sum once, in one order: two who add wait, but never block
-- each other.
create or replace function put_figures(figures jsonb) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into trust_figures as kept (person_id, side, month, figure, n)
    select person_id, side, spread.month, figure, sum(n)
    from jsonb_to_recordset(figures) as f(person_id text, side text, month date, figure text,
      n bigint)
      cross join lateral (values (f.month), (date '0001-01-01')) as spread(month)
    group by person_id, side, spread.month, figure
    order by person_id, side, spread.month, figure
  on conflict (person_id, side, month, figure) do update set n = kept.n + excluded.n
$$;

-- Ended contracts enter the figures, each once; their sides are told that they may review. Gives
-- how many entered.
create or replace function fold_contracts(ids text[], figures jsonb, mails jsonb) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare folded text[];
begin
  perform from standings where contract_id = any(ids) and not counted
    order by contract_id for update;
  with changed as (
    update standings set counted = true
    where contract_id = any(ids) and turn is null and not counted returning contract_id
  ) select array_agg(contract_id) into folded from changed;
  if folded is null then return 0; end if;
  perform put_figures(only_of(figures, 'owner_id', folded));
  perform put_mails(only_of(mails, 'owner_id', folded));
  return cardinality(folded);
end $$;

-- The same for reviews that are open. `ids`: the contract's and the author's side: `ctr_… client`.
create or replace function fold_reviews(ids text[], figures jsonb, mails jsonb) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare folded text[];
begin
  perform from reviews r join unnest(ids) as i(id)
    on r.contract_id = split_part(i.id, ' ', 1) and r.side = split_part(i.id, ' ', 2)
    order by r.contract_id, r.side for update of r;
  with changed as (
    update reviews r set counted = true from unnest(ids) as i(id)
    where r.contract_id = split_part(i.id, ' ', 1) and r.side = split_part(i.id, ' ', 2)
      and not r.counted
    returning i.id
  ) select array_agg(id) into folded from changed;
  if folded is null then return 0; end if;
  perform put_figures(only_of(figures, 'review', folded));
  perform put_mails(only_of(mails, 'review', folded));
  return cardinality(folded);
end $$;

-- Writes a review, or writes it anew while it is closed; once both sides have written, or `now` is
-- after the time for it, both are open. Gives 'written', or why not: 'open' (everybody can read
-- it), 'running' (the contract is not over).
create or replace function put_review(review jsonb, now timestamptz, mail jsonb) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  contract text := review ->> 'contract_id';
  both_in boolean;
  first_time boolean;
begin
  -- Two who write at the same moment find each other.
  perform from standings where contract_id = contract and turn is null for update;
  if not found then return 'running'; end if;
  select not exists (select from reviews where contract_id = contract
    and side = review ->> 'side') into first_time;
  insert into reviews as r (contract_id, side, author_id, written_by, about_id, items, comment,
      category, process, weighs, written_at, opens_at)
    select contract, side, author_id, written_by, about_id, items, comment, category, process,
      weighs, now, opens_at
    from jsonb_to_record(review) as n(side text, author_id text, written_by text, about_id text,
      items smallint[], comment text, category text, process text, weighs boolean,
      opens_at timestamptz)
  on conflict (contract_id, side) do update set items = excluded.items,
    comment = excluded.comment, written_by = excluded.written_by,
    written_at = excluded.written_at, weighs = excluded.weighs
    where r.opens_at > now;
  if not found then return 'open'; end if;
  select count(*) = 2 into both_in from reviews where contract_id = contract;
  if both_in then
    update reviews set opens_at = now where contract_id = contract and opens_at > now;
  elsif first_time then
    perform put_mails(mail);
  end if;
  return 'written';
end $$;

-- The one answer of whom a review is about; false when there is one, or it is not open.
create or replace function put_reply(contract text, author_side text, words text, now timestamptz,
  mail jsonb) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update reviews set reply = words, replied_at = now
    where contract_id = contract and side = author_side and opens_at <= now
      and reply is null and hidden_at is null;
  if not found then return false; end if;
  perform put_mails(mail);
  return true;
end $$;

-- The desk takes a review from the pages, and its stars from the figures. False when it is gone
-- already, or not open.
create or replace function hide_review(contract text, author_side text, staff text, because text,
  now timestamptz, figures jsonb, mail jsonb) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare was_counted boolean;
begin
  update reviews set hidden_at = now, hidden_by = staff, hidden_because = because
    where contract_id = contract and side = author_side and hidden_at is null and opens_at <= now
    returning counted into was_counted;
  if not found then return false; end if;
  if was_counted then perform put_figures(figures); end if;
  perform put_mails(mail);
  return true;
end $$;

revoke execute on function put_figures from public;
grant execute on function fold_contracts, fold_reviews, put_review, put_reply, hide_review
  to yakusoku_app;
