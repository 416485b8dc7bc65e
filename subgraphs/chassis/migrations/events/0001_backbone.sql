create schema backbone;

-- One row: the last position given out. Its row lock makes positions gap-free and commits ordered.
create table backbone.head (
  one boolean primary key default true check (one),
  position bigint not null
);

insert into backbone.head (position) values (0);

-- The log of all subgraphs' events (CloudEvents 1.0 fields and some extensions).
create table backbone.event (
  position bigint primary key,
  id text not null unique,
  source text not null,
  type text not null,
  subject text not null,
  sequence bigint not null,
  time timestamptz not null,
  data jsonb not null,
  schema_version integer not null,
  correlation_id text,
  causation_id text,
  recorded_at timestamptz not null default now()
);

create index event_recorded on backbone.event (recorded_at);
