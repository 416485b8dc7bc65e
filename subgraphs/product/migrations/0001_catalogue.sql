-- The exclusion constraint on prices compares text with = in a GiST index. Trusted since PostgreSQL 13.
create extension if not exists btree_gist with schema public;

create table channel (
  key text primary key,
  name jsonb not null,
  kind text not null,
  currency text not null,
  price_mode text not null check (price_mode in ('TAX_INCLUDED', 'TAX_EXCLUDED')),
  active boolean not null,
  based_on text references channel (key)
);

create table category (
  id text primary key,
  name jsonb not null,
  parent_id text references category (id),
  position integer not null
);

create index category_by_parent on category (parent_id, position, id);

create table product (
  id text primary key,
  status text not null check (status in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
  name jsonb not null,
  description jsonb,
  brand text,
  category_ids text[] not null,
  tax_class text not null check (tax_class in ('STANDARD_10', 'REDUCED_8', 'EXEMPT')),
  attributes jsonb not null,
  media jsonb not null,
  version integer not null,
  -- Milliseconds, so that a cursor made of a JavaScript Date is exact.
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);

create index product_newest on product (created_at desc, id desc);
create index product_by_category on product using gin (category_ids);

create table variant (
  id text primary key,
  product_id text not null references product (id),
  position integer not null,
  sku text not null unique,
  gtin text,
  gtin14 text unique,
  options jsonb not null,
  media jsonb not null,
  -- Counts the events of its prices.
  price_version integer not null,
  -- Folded texts, names between line feeds and the rest between tabs: a match after a line feed begins a name.
  search_text text not null,
  search_tokens tsvector not null
);

create index variant_by_product on variant (product_id, position);
-- Read far more than written: without a pending list, which an import fills and every search would have to read through.
create index variant_search on variant using gin (search_tokens) with (fastupdate = off);

create table price (
  id text primary key,
  variant_id text not null references variant (id),
  channel_key text not null references channel (key),
  customer_group text,
  amount bigint not null check (amount >= 0),
  currency text not null,
  valid_from timestamptz(3) not null,
  valid_until timestamptz(3),
  kind text not null check (kind in ('regular', 'limited')),
  set_from timestamptz(3) not null,
  -- Whether the event that it is in force has been written.
  announced boolean not null,
  check (valid_until is null or valid_from < valid_until),
  constraint price_periods_never_overlap exclude using gist (
    variant_id with =,
    channel_key with =,
    (coalesce(customer_group, '')) with =,
    tstzrange(valid_from, valid_until) with &&
  )
);

create index price_to_announce on price (valid_from) where not announced;

create table promotion (
  id text primary key,
  name jsonb not null,
  channels text[] not null,
  valid_from timestamptz(3) not null,
  valid_until timestamptz(3),
  priority integer not null,
  combinable boolean not null,
  target_category_ids text[] not null,
  target_variant_ids text[] not null,
  minimum_quantity integer not null check (minimum_quantity >= 1),
  minimum_subtotal jsonb,
  discount jsonb not null,
  version integer not null
);

create index promotion_by_channel on promotion using gin (channels);
