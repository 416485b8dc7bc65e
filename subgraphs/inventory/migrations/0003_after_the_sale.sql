-- What is on its way here, and what is here but not for sale: neither is part of on-hand.
alter table stock_level
  add column in_transit_in integer not null default 0 check (in_transit_in >= 0),
  add column unsellable integer not null default 0 check (unsellable >= 0);

alter table movement
  add column in_transit_in_delta integer not null default 0,
  add column unsellable_delta integer not null default 0,
  add column in_transit_in_after integer not null default 0,
  add column unsellable_after integer not null default 0,
  drop constraint movement_kind_check,
  add constraint movement_kind_check check (kind in
    ('RECEIVED', 'ADJUSTED', 'SAFETY_STOCK_SET', 'RESERVED', 'RELEASED', 'EXPIRED', 'COMMITTED', 'SHIPPED', 'CANCELLED',
     'MOVED', 'SHORTED', 'SOLD', 'RETURNED',
     'TRANSFER_APPROVED', 'TRANSFER_CANCELLED', 'TRANSFER_SHIPPED', 'TRANSFER_RECEIVED')),
  -- What is moved here or set aside for a transfer is promised here, as what is reserved is.
  add constraint moved_promises_respect_safety_stock check (
    kind not in ('MOVED', 'TRANSFER_APPROVED') or reserved_delta + allocated_delta <= 0
    or reserved_after + allocated_after + safety_stock_after <= on_hand_after);

-- Of the quantity: what has left, what was given back, and what lost its stock and waits for another source.
-- The rest is held on the level.
alter table reservation_line
  add column shipped integer not null default 0 check (shipped >= 0),
  add column cancelled integer not null default 0 check (cancelled >= 0),
  add column unsourced integer not null default 0 check (unsourced >= 0),
  add constraint no_unit_ends_twice check (shipped + cancelled + unsourced <= quantity);

update reservation_line line set shipped = quantity
  from reservation where reservation.id = line.reservation_id and reservation.status = 'SHIPPED';
update reservation_line line set cancelled = quantity
  from reservation where reservation.id = line.reservation_id and reservation.status in ('RELEASED', 'EXPIRED', 'CANCELLED');

-- Where the shelf turned out not to be what the book said; never changed.
create table stock_discrepancy (
  id text primary key,
  level_id text not null references stock_level (id),
  cause text not null check (cause in ('STORE_SALE', 'SHORT_PICK', 'TRANSFER')),
  expected integer not null check (expected >= 0),
  actual integer not null check (actual >= 0),
  -- The sale, reservation or transfer that found it.
  reference text not null,
  actor text not null,
  found_at timestamptz not null,
  constraint a_discrepancy_differs check (expected <> actual)
);

create index stock_discrepancy_by_level on stock_discrepancy (level_id, found_at desc, id);

create trigger stock_discrepancy_is_append_only before update or delete on stock_discrepancy
  for each statement execute function refuse_change_of_ledger();
