-- The name of a client on the newest contract of a worker with them, and all that belong together.
create index agreements_of_pair on agreements (worker_id, client_id, id);

-- Jobs that a worker was shown in their portfolio and does not want to see there again.
create table dismissed_jobs (
  person_id text not null,
  job_id text not null,
  at timestamptz not null,
  primary key (person_id, job_id)
);

grant select, insert on dismissed_jobs to yakusoku_app;
