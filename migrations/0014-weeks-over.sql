-- The weeks and frames that are over, by when: what a week leaves is looked for among the last.
create index standings_over on standings (entered_at) where turn is null and plan is not null;

grant select on standings to yakusoku_app;
