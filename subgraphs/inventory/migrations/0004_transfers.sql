-- Goods on their way from one location to another.
create table stock_transfer (
  id text primary key check (id ~ '^[A-Za-z0-9_.-]{1,64}$'),
  from_location_id text not null references location (id),
  to_location_id text not null references location (id),
  status text not null check (status in ('REQUESTED', 'APPROVED', 'IN_TRANSIT', 'RECEIVED', 'CANCELLED')),
  note text,
  requested_by text not null,
  version integer not null check (version >= 1),
  created_at timestamptz(3) not null,
  updated_at timestamptz not null,
  constraint transfer_goes_somewhere check (from_location_id <> to_location_id)
);

create index stock_transfer_from on stock_transfer (from_location_id, created_at desc, id desc);
create index stock_transfer_to on stock_transfer (to_location_id, created_at desc, id desc);

create table stock_transfer_line (
  transfer_id text not null references stock_transfer (id) deferrable initially deferred,
  variant_id text not null,
  from_level_id text not null references stock_level (id),
  to_level_id text not null references stock_level (id),
  requested integer not null check (requested > 0),
  -- Null until the transfer has come that far.
  approved integer check (approved >= 0),
  shipped integer check (shipped >= 0),
  received integer check (received >= 0),
  primary key (transfer_id, variant_id),
  constraint no_more_leaves_than_is_approved check (shipped <= approved)
);

create index stock_transfer_line_by_source on stock_transfer_line (from_level_id);

alter table movement add column transfer_id text references stock_transfer (id) deferrable initially deferred;
create index movement_by_transfer on movement (transfer_id) where transfer_id is not null;
