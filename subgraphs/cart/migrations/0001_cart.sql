-- A cart. What it holds is in cart_line, what happened to it in cart_change.
create table cart (
  id text primary key,
  version integer not null,
  status text not null check (status in ('ACTIVE', 'FROZEN', 'MERGED', 'ORDERED', 'ABANDONED')),
  customer_id text,
  -- SHA-256, in hex, of the token that a guest holds.
  token_hash text unique,
  origin_channel text not null,
  channel text not null,
  currency text not null,
  price_mode text not null check (price_mode in ('TAX_INCLUDED', 'TAX_EXCLUDED')),
  fulfillment jsonb,
  -- The store that took it over.
  location_id text,
  merged_into text references cart (id),
  checkout_id text,
  order_id text,
  released_checkouts jsonb not null,
  priced_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  check ((customer_id is null) <> (token_hash is null)),
  check ((status = 'MERGED') = (merged_into is not null)),
  check ((status in ('FROZEN', 'ORDERED')) = (checkout_id is not null)),
  check ((status = 'ORDERED') = (order_id is not null))
);

-- One open cart per customer, on every device. A frozen one counts: letting it go must not meet another.
create unique index cart_open_of_customer on cart (customer_id) where status in ('ACTIVE', 'FROZEN');
create index cart_of_customer on cart (customer_id, created_at desc, id desc);

create table cart_line (
  id text primary key,
  cart_id text not null references cart (id),
  -- The order in which lines were added.
  position bigint generated always as identity,
  variant_id text not null,
  quantity integer not null check (quantity between 1 and 9999),
  unit_price bigint not null check (unit_price >= 0),
  tax_rate_basis_points integer not null check (tax_rate_basis_points between 0 and 10000),
  promotions jsonb not null,
  added_channel text not null,
  added_device text,
  added_by_staff boolean not null,
  added_at timestamptz(3) not null
);

create index cart_line_of_cart on cart_line (cart_id, position);

-- What happened to a cart, one command a version.
create table cart_change (
  cart_id text not null references cart (id),
  version integer not null,
  ordinal integer not null,
  kind text not null,
  variant_id text,
  quantity_before integer,
  quantity_after integer,
  unit_price_before bigint,
  unit_price_after bigint,
  currency text not null,
  message text not null,
  at timestamptz(3) not null,
  primary key (cart_id, version, ordinal)
);

-- A cart on its way to a store's terminal.
create table cart_handoff (
  code text primary key,
  cart_id text not null references cart (id),
  purpose text not null check (purpose in ('ASSIST', 'CHECKOUT')),
  location_id text,
  status text not null check (status in ('OPEN', 'CLAIMED', 'EXPIRED')),
  claimed_location_id text,
  claimed_by text,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  check ((status = 'CLAIMED') = (claimed_location_id is not null and claimed_by is not null))
);

create index cart_handoff_open on cart_handoff (expires_at) where status = 'OPEN';
create index cart_handoff_of_cart on cart_handoff (cart_id);

-- Codes that somebody tried and that are none, by the caller and a span of time.
create table handoff_guess (
  principal text not null,
  span_start timestamptz(3) not null,
  misses integer not null,
  primary key (principal, span_start)
);
