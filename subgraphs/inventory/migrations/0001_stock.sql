-- Places that hold stock.
create table location (
  id text primary key check (id ~ '^[A-Za-z0-9_.-]{1,64}$'),
  code text not null unique check (code ~ '^[A-Za-z0-9_.-]{1,64}$'),
  name_ja text not null,
  name_en text,
  kind text not null check (kind in ('DISTRIBUTION_CENTER', 'STORE', 'DARK_STORE', 'SUPPLIER')),
  gln text check (gln ~ '^[0-9]{13}$'),
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  postal_code text not null,
  region text not null,
  locality text not null,
  street_address text not null,
  opening_hours text[] not null,
  capabilities text[] not null check (capabilities <@ array['SHIP', 'PICKUP', 'RETURN']),
  active boolean not null,
  updated_at timestamptz not null
);

-- The counters of one variant in one location. Only columns that never change are indexed, so that
-- every update of a hot row stays within its page (heap-only tuples).
create table stock_level (
  id text primary key,
  variant_id text not null,
  location_id text not null references location (id),
  on_hand integer not null check (on_hand >= 0),
  reserved integer not null check (reserved >= 0),
  allocated integer not null check (allocated >= 0),
  safety_stock integer not null check (safety_stock >= 0),
  -- 0 before the first movement; the number of movements ever after.
  version integer not null check (version >= 0),
  updated_at timestamptz not null,
  unique (variant_id, location_id),
  constraint never_promised_twice check (reserved + allocated <= on_hand)
) with (fillfactor = 70);

create index stock_level_by_location on stock_level (location_id);

-- Who holds what, until when.
create table reservation (
  id text primary key check (id ~ '^[A-Za-z0-9_.-]{1,64}$'),
  status text not null
    check (status in ('ACTIVE', 'COMMITTED', 'SHIPPED', 'RELEASED', 'EXPIRED', 'CANCELLED')),
  -- The subject it is held for, where one was named.
  holder text,
  order_id text,
  expires_at timestamptz not null,
  version integer not null check (version >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint ordered_once_committed
    check ((status in ('COMMITTED', 'SHIPPED', 'CANCELLED')) = (order_id is not null))
) with (fillfactor = 70);

create index reservation_due on reservation (expires_at, id) where status = 'ACTIVE';

create table reservation_line (
  -- Deferred, so that a reservation, its lines and its movements may be sent in one go.
  reservation_id text not null references reservation (id) deferrable initially deferred,
  level_id text not null references stock_level (id),
  quantity integer not null check (quantity > 0),
  primary key (reservation_id, level_id)
);

create index reservation_line_by_level on reservation_line (level_id);

-- The ledger. A row is never changed; its version is the level's after it, so that a level's rows
-- are gap-free, and the counters after it let every row be checked against the one before.
create table movement (
  level_id text not null references stock_level (id),
  version integer not null check (version >= 1),
  kind text not null
    check (kind in ('RECEIVED', 'ADJUSTED', 'SAFETY_STOCK_SET', 'RESERVED', 'RELEASED', 'EXPIRED',
                    'COMMITTED', 'SHIPPED', 'CANCELLED')),
  on_hand_delta integer not null,
  reserved_delta integer not null,
  allocated_delta integer not null,
  safety_stock_delta integer not null,
  on_hand_after integer not null,
  reserved_after integer not null,
  allocated_after integer not null,
  safety_stock_after integer not null,
  reason text,
  reservation_id text references reservation (id) deferrable initially deferred,
  actor text not null,
  occurred_at timestamptz not null,
  primary key (level_id, version),
  -- Counting and selling in the store may eat into safety stock; a promise may not.
  constraint promises_respect_safety_stock
    check (kind <> 'RESERVED' or reserved_after + allocated_after + safety_stock_after <= on_hand_after)
);

create index movement_by_reservation on movement (reservation_id) where reservation_id is not null;

create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are never changed or removed; write a movement back instead', tg_table_name;
end $$;

create trigger movement_is_append_only before update or delete on movement
  for each statement execute function refuse_change_of_ledger();
