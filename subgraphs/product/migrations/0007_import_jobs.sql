-- A file that is read in the background. Its counts, the rows that were rejected and what it changed commit together,
-- a batch at a time, so that it goes on where it was whenever its process ends.
create table import_job (
  id text primary key,
  mapping text not null,
  name text not null,
  status text not null check (status in ('RECEIVING', 'QUEUED', 'RUNNING', 'FINISHED', 'FAILED')),
  started_by text not null,
  parts integer not null,
  rows integer not null,
  imported integer not null,
  unchanged integer not null,
  rejected integer not null,
  failure jsonb,
  version integer not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);

create index import_job_newest on import_job (created_at desc, id desc);
create index import_job_waiting on import_job (created_at, id) where status in ('QUEUED', 'RUNNING');

-- The file as it came; removed when it has been read.
create table import_part (
  job_id text not null references import_job (id),
  number integer not null,
  content text not null,
  primary key (job_id, number)
);

create table import_error (
  job_id text not null references import_job (id),
  line integer not null,
  "column" text,
  code text not null,
  expected text not null,
  got text not null,
  primary key (job_id, line)
);
