create table review (
  id text primary key,
  product_id text not null references product (id),
  customer_id text not null,
  rating integer not null check (rating between 1 and 5),
  title text,
  body text not null,
  status text not null check (status in ('PENDING', 'PUBLISHED', 'REJECTED')),
  -- Whether an order of the customer's had the product when the review was written.
  verified_purchase boolean not null,
  version integer not null check (version >= 1),
  created_at timestamptz(3) not null,
  moderated_at timestamptz(3),
  moderated_by text,
  reason text,
  constraint one_review_a_customer unique (customer_id, product_id),
  check ((status = 'PENDING') = (moderated_at is null))
);

create index review_newest on review (product_id, created_at desc, id desc);
create index review_to_moderate on review (created_at, id) where status = 'PENDING';

-- Who bought what, as order told: ids and nothing else.
create table purchase (
  customer_id text not null,
  variant_id text not null,
  order_id text not null,
  placed_at timestamptz(3) not null,
  primary key (customer_id, variant_id, order_id)
);
