-- Who wants to be told when a variant may be promised again.
create table back_in_stock (
  id text primary key,
  customer_id text not null,
  variant_id text not null,
  scope text not null check (scope in ('EC', 'LOCATION', 'NEAR')),
  location_id text references location (id),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  radius_meters integer check (radius_meters > 0),
  units integer not null check (units > 0),
  status text not null check (status in ('WAITING', 'NOTIFIED', 'SUPPRESSED', 'CANCELLED')),
  created_at timestamptz not null,
  settled_at timestamptz,
  -- Of those of one moment, who came first.
  place bigint generated always as identity,
  constraint scope_says_where check (
    (scope = 'LOCATION') = (location_id is not null)
    and (scope = 'NEAR') = (latitude is not null and longitude is not null and radius_meters is not null)),
  constraint settled_or_waiting check ((status = 'WAITING') = (settled_at is null))
);

create index back_in_stock_waiting on back_in_stock (variant_id, place) where status = 'WAITING';
create index back_in_stock_told on back_in_stock (variant_id, settled_at) where status = 'NOTIFIED';
create index back_in_stock_of_customer on back_in_stock (customer_id, place desc);

-- Customers who don't want to be written to about what they asked for; from customer's events.
create table silent_customer (
  customer_id text primary key
);
