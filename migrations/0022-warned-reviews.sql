-- Reviews are read before they are sent, as every other text is.
alter table guard_warnings drop constraint guard_warnings_place_check;
alter table guard_warnings add constraint guard_warnings_place_check
  check (place in ('message', 'act', 'proposal', 'job', 'profile', 'review'));

grant select, insert on guard_warnings to yakusoku_app;
