-- What staff may do and see, each role its own: cases and contracts, identity documents, money
-- figures, and who is staff.
alter table staff drop constraint staff_role_check;
update staff set role = case role
  when 'desk' then 'support' when 'operator' then 'administrator' else role end;
alter table staff add constraint staff_role_check
  check (role in ('support', 'identity', 'finance', 'administrator'));

-- What staff did and looked at: only ever added to.
create table staff_log (
  id text primary key,
  staff_id text not null,
  action text not null,
  -- A contract, a person, a case: what it was about; null: the marketplace itself.
  about_id text,
  facts jsonb not null default '{}',
  -- The market's time.
  at timestamptz not null
);
create index staff_log_of_staff on staff_log (staff_id, id desc);
create index staff_log_about on staff_log (about_id, id desc) where about_id is not null;

grant select, insert on staff_log to yakusoku_app;
