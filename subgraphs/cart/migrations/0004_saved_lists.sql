-- What a customer keeps for later: a wish list, or what went out of the cart for now.
create table saved_list (
  id text primary key,
  version integer not null check (version > 0),
  customer_id text not null,
  name text not null,
  -- In the order in which they came in.
  items jsonb not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);

create index saved_list_of_customer on saved_list (customer_id, created_at, id);
