create sequence order_number;

-- An order exists once its goods are allocated: there is no draft in this table.
create table orders (
  id text primary key,
  number text not null unique,
  status text not null check (status in ('PLACED', 'IN_FULFILLMENT', 'READY', 'COMPLETED', 'CANCELLED')),
  version integer not null check (version > 0),
  channel text not null,
  customer_id text,
  -- SHA-256 of the cart token of the guest who ordered; the token itself is never kept.
  guest_token_hash text,
  cart_id text not null unique,
  checkout_id text not null unique,
  -- The allocation that holds its goods.
  reservation_id text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  subtotal bigint not null,
  discount bigint not null,
  tax bigint not null,
  total bigint not null check (total >= 0),
  tax_included boolean not null,
  -- [{rateBasisPoints, taxable, tax}], amounts as text.
  taxes jsonb not null,
  payment_method text not null check (payment_method in ('CARD', 'PAY_IN_STORE')),
  payment_status text not null
    check (payment_status in ('PENDING', 'AUTHORIZED', 'CAPTURED', 'VOIDED', 'REFUNDED')),
  payment_reference text,
  placed_at timestamptz not null,
  updated_at timestamptz not null
);

create index orders_newest on orders (placed_at desc, id desc);
create index orders_by_customer on orders (customer_id, placed_at desc, id desc) where customer_id is not null;
create index orders_by_guest on orders (guest_token_hash, placed_at desc, id desc)
  where guest_token_hash is not null;

create table order_line (
  id text primary key,
  order_id text not null references orders (id),
  place integer not null,
  variant_id text not null,
  quantity integer not null check (quantity > 0),
  unit_price bigint not null,
  discount bigint not null,
  total bigint not null,
  tax_rate_basis_points integer not null,
  unique (order_id, place)
);

create table fulfillment (
  id text primary key,
  order_id text not null references orders (id),
  place integer not null,
  kind text not null check (kind in ('SHIPMENT', 'PICKUP', 'IN_STORE')),
  status text not null
    check (status in ('ALLOCATED', 'PICKING', 'READY', 'HANDED_OVER', 'SHIPPED', 'CANCELLED')),
  location_id text not null,
  address jsonb,
  tracking_number text,
  pickup_code text,
  wrong_codes integer not null default 0,
  ready_at timestamptz,
  expires_at timestamptz,
  created_at timestamptz not null,
  unique (order_id, place),
  check (kind <> 'SHIPMENT' or address is not null),
  check (status <> 'READY' or (pickup_code is not null and expires_at is not null))
);

create index fulfillment_queue on fulfillment (location_id, created_at, id);
create index fulfillment_expiry on fulfillment (expires_at) where status = 'READY';

create table fulfillment_line (
  fulfillment_id text not null references fulfillment (id),
  order_line_id text not null references order_line (id),
  quantity integer not null check (quantity > 0),
  primary key (fulfillment_id, order_line_id)
);

create table order_event (
  order_id text not null references orders (id),
  version integer not null,
  type text not null,
  message text not null,
  at timestamptz not null,
  primary key (order_id, version)
);
