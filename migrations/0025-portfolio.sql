-- Jobs that a worker was shown in their portfolio and does not want to see there again.
create table dismissed_jobs (
  person_id text not null,
  job_id text not null,
  at timestamptz not null,
  primary key (person_id, job_id)
);

grant select, insert on dismissed_jobs to yakusoku_app;
