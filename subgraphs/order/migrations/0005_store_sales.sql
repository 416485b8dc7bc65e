-- What is sold at a till comes from no cart and no checkout, and nothing is reserved for it.
alter table orders
  alter column cart_id drop not null,
  alter column checkout_id drop not null,
  alter column reservation_id drop not null,
  add constraint only_store_sales_come_from_nowhere
    check ((cart_id is null) = (checkout_id is null) and (checkout_id is null) = (reservation_id is null));

-- The tills' own count of their sales: one place in it is one sale, for ever.
create table pos_transaction (
  terminal_id text not null,
  sequence integer not null check (sequence > 0),
  order_id text not null unique references orders (id),
  location_id text not null,
  body_hash text not null,
  -- Who rang it up: role and subject.
  actor text not null,
  was_offline boolean not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (terminal_id, sequence)
);
