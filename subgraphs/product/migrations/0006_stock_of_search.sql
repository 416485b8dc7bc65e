-- What inventory told of stock, for searches alone: it follows a moment later and promises nothing.
create table variant_stock (
  location_id text not null,
  variant_id text not null,
  available integer not null,
  version integer not null,
  primary key (variant_id, location_id)
);
