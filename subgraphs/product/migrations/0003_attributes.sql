-- What an attribute's values must be. A key without a row is free text.
create table attribute_definition (
  key text primary key check (key ~ '^[a-z][a-z0-9_]{0,31}$'),
  name jsonb not null,
  kind text not null check (kind in ('TEXT', 'OPTION', 'INTEGER', 'DECIMAL', 'BOOLEAN', 'DATE')),
  unit text,
  options jsonb not null,
  minimum text,
  maximum text,
  category_ids text[] not null,
  required boolean not null,
  filterable boolean not null,
  version integer not null
);

-- `key=value` of the variant's options and its product's attributes, values as machines compare them.
alter table variant add column facets text[];

update variant set facets = array(
  select distinct (one ->> 'key') || '=' || (one -> 'value' ->> 'ja')
  from product, jsonb_array_elements(product.attributes || variant.options) as one
  where product.id = variant.product_id and one -> 'value' ->> 'ja' is not null
  order by 1
);

alter table variant alter column facets set not null;
create index variant_by_facet on variant using gin (facets) with (fastupdate = off);
