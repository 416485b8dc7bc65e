-- Goods that are not there, or come from elsewhere, and pickups that nobody came for.
alter table fulfillment
  drop constraint fulfillment_status_check,
  add constraint fulfillment_status_check check (status in
    ('ALLOCATED', 'PICKING', 'SHORT', 'REROUTING', 'READY', 'HANDED_OVER', 'SHIPPED', 'CANCELLED', 'EXPIRED'));

drop index fulfillment_expiry;
create index fulfillment_expiry on fulfillment (expires_at) where status in ('ALLOCATED', 'PICKING', 'READY');

alter table pending_effect
  drop constraint pending_effect_kind_check,
  add constraint pending_effect_kind_check check (kind in
    ('SHIP_ALLOCATION', 'CANCEL_ALLOCATION', 'GIVE_UP_SHORT', 'FIND_SOURCE', 'MOVE_ALLOCATION', 'REFUND_PAYMENT',
     'RECORD_STORE_SALE', 'RESTOCK_RETURN'));

-- Units that an order itself told stock were missing: what stock then says of them is no news.
create table known_shortage (
  order_id text not null references orders (id),
  variant_id text not null,
  location_id text not null,
  quantity integer not null check (quantity >= 0),
  primary key (order_id, variant_id, location_id)
);

-- Goods that come back (W4).
create table order_return (
  id text primary key,
  order_id text not null references orders (id),
  place integer not null,
  status text not null
    check (status in ('REQUESTED', 'APPROVED', 'REJECTED', 'RECEIVED', 'INSPECTED', 'REFUNDED', 'EXCHANGED')),
  reason text not null,
  location_id text,
  requested_at timestamptz not null,
  updated_at timestamptz not null,
  unique (order_id, place),
  check (status in ('REQUESTED', 'APPROVED', 'REJECTED') or location_id is not null)
);

create table return_line (
  return_id text not null references order_return (id),
  order_line_id text not null references order_line (id),
  quantity integer not null check (quantity > 0),
  sellable integer not null default 0 check (sellable >= 0),
  damaged integer not null default 0 check (damaged >= 0),
  vendor integer not null default 0 check (vendor >= 0),
  primary key (return_id, order_line_id),
  constraint every_unit_is_found_to_be_something check (sellable + damaged + vendor in (0, quantity))
);
