-- Units that a channel leaves to the others. Null stands for every variant or every location; the closest row counts.
create table channel_buffer (
  channel text not null check (channel ~ '^[A-Za-z0-9_.-]{1,64}$'),
  variant_id text,
  location_id text references location (id),
  units integer not null check (units >= 0),
  updated_at timestamptz not null,
  unique nulls not distinct (channel, variant_id, location_id)
);

-- From this ATP down a level is low; null: nobody asked to be told. No counter: no movement changes it.
alter table stock_level add column low_stock_threshold integer check (low_stock_threshold >= 0);
create index stock_level_with_threshold on stock_level (location_id, variant_id) where low_stock_threshold is not null;
