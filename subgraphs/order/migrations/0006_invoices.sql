create sequence invoice_number;

-- Qualified invoices and credit notes: written once, never changed.
create table invoice (
  id text primary key,
  number text not null unique,
  kind text not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
  order_id text not null references orders (id),
  return_id text unique references order_return (id),
  document jsonb not null,
  issued_at timestamptz not null,
  check ((kind = 'CREDIT_NOTE') = (return_id is not null))
);

create index invoice_by_order on invoice (order_id, issued_at, id);
create unique index one_invoice_an_order on invoice (order_id) where kind = 'INVOICE';

create trigger invoice_is_append_only before update or delete on invoice
  for each statement execute function refuse_rewriting();

-- What an event changed: parts in their new state, so that the events of an order, in order, are the order. Null before there was such a log.
alter table order_event add column changes jsonb;
