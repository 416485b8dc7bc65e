-- What other systems say of a product; the product itself is what follows from all of it by declared precedence.
create table source_record (
  system text not null check (system ~ '^[A-Za-z0-9_.-]{1,64}$'),
  external_id text not null,
  product_id text not null references product (id),
  -- How far its system trusts it: 0 to 100.
  quality integer not null check (quality between 0 and 100),
  received_at timestamptz(3) not null,
  content jsonb not null,
  primary key (system, external_id)
);

create index source_record_by_product on source_record (product_id);

-- Whose word counts first, field by field; DEFAULT for fields without a row of their own.
create table source_precedence (
  field text primary key,
  systems text[] not null
);
