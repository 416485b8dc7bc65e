-- The last sequence of each subject. Its row lock makes one subject's events commit in order.
create table chassis.stream (
  subject text primary key,
  sequence bigint not null
);

-- Domain events, written with the change they tell of, waiting for the relay.
create table chassis.outbox (
  position bigint generated always as identity primary key,
  id text not null unique,
  type text not null,
  subject text not null,
  sequence bigint not null,
  time timestamptz not null,
  data jsonb not null,
  schema_version integer not null,
  correlation_id text,
  causation_id text,
  published_at timestamptz,
  unique (subject, sequence)
);

create index outbox_unpublished on chassis.outbox (position) where published_at is null;
create index outbox_published on chassis.outbox (published_at) where published_at is not null;

-- How far each consumer has read the backbone.
create table chassis.consumer (
  name text primary key,
  position bigint not null,
  updated_at timestamptz not null default now()
);

-- Events whose effect has happened here, so that it happens once.
create table chassis.inbox (
  consumer text not null,
  event_id text not null,
  handled_at timestamptz not null default now(),
  primary key (consumer, event_id)
);

create index inbox_handled on chassis.inbox (handled_at);

-- Answers already given, by who asked what under which key.
create table chassis.idempotency (
  principal text not null,
  operation text not null,
  key text not null,
  body_hash text not null,
  result jsonb,
  created_at timestamptz not null default now(),
  primary key (principal, operation, key)
);

create index idempotency_created on chassis.idempotency (created_at);
