-- Work by the hour, week after week: `price` is then the rate, in yen per hour.
alter table jobs drop constraint jobs_kind_check;
alter table jobs alter column deliver_within_days drop not null;
alter table jobs
  -- At most so many hours a week.
  add column weekly_hours int check (weekly_hours between 1 and 60),
  -- How long it will last; null: nobody knows.
  add column expected_weeks int check (expected_weeks between 1 and 104),
  -- So many weeks' money is pledged against an end without a word.
  add column pledge_weeks int check (pledge_weeks between 0 and 4),
  add constraint jobs_kind check (
    case kind
      when 'fixed' then deliver_within_days is not null
        and num_nonnulls(weekly_hours, expected_weeks, pledge_weeks) = 0
      when 'hourly' then deliver_within_days is null
        and num_nonnulls(weekly_hours, pledge_weeks) = 2
      else false end);

-- Few jobs among many: searches for them alone do not walk through the others.
create index job_words_hourly_newest on job_words (posted_at desc, job_id desc)
  where kind = 'hourly';
create index job_words_hourly_price on job_words (price desc, job_id desc) where kind = 'hourly';
create index job_words_hourly_closing on job_words (closes_on, job_id) where kind = 'hourly';

-- What an offer of work by the hour names beside the rate (price) and the first Monday
-- (deliver_on).
alter table offers
  add column weekly_hours int check (weekly_hours between 1 and 60),
  add column pledge_weeks int check (pledge_weeks between 0 and 4),
  add check (num_nonnulls(weekly_hours, pledge_weeks) in (0, 2));

grant select, insert, update on jobs, job_words, offers to yakusoku_app;
