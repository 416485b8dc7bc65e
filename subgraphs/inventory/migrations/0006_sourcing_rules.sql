-- In which order candidates for a source are compared; null stands for every channel.
create table sourcing_rules (
  channel text check (channel ~ '^[A-Za-z0-9_.-]{1,64}$'),
  rules text[] not null check (
    cardinality(rules) >= 1
    and rules <@ array['COMPLETE', 'KEEP_WHOLE', 'DISTRIBUTION_CENTER', 'SHIP_FROM_STORE', 'NEAREST', 'MOST_LEFT']),
  version integer not null check (version >= 1),
  updated_at timestamptz not null,
  unique nulls not distinct (channel)
);
