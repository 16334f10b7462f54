-- How far the demo's market runs ahead of real time. One row; none outside demo mode.
create table market_time (
  id int primary key check (id = 1),
  ahead_ms bigint not null check (ahead_ms >= 0)
);
grant select, insert, update on market_time to yakusoku_app;
