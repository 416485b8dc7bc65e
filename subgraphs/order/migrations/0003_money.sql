-- How many of a line will never be delivered, and how many came back.
alter table order_line
  add column cancelled integer not null default 0 check (cancelled >= 0),
  add column returned integer not null default 0 check (returned >= 0),
  add constraint no_unit_is_given_back_twice check (cancelled + returned <= quantity);

alter table fulfillment_line
  add column cancelled integer not null default 0 check (cancelled between 0 and quantity);

alter table orders
  drop constraint orders_payment_status_check,
  add constraint orders_payment_status_check check (payment_status in
    ('PENDING', 'AUTHORIZED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'VOIDED', 'REFUNDED'));

-- What an order is paid with. `amount` is what is to be paid by it; `refund_due` was promised and is on its way.
create table tender (
  id text primary key,
  order_id text not null references orders (id),
  place integer not null,
  kind text not null check (kind in ('CARD', 'CASH', 'POINTS', 'EXCHANGE')),
  amount bigint not null check (amount >= 0),
  captured bigint not null default 0 check (captured between 0 and amount),
  refund_due bigint not null default 0 check (refund_due >= 0),
  refunded bigint not null default 0 check (refunded >= 0),
  reference text,
  unique (order_id, place),
  constraint no_more_back_than_was_taken check (refund_due + refunded <= captured)
);

-- The books. A transaction's id names the deed that it books, so that it is booked once.
create table ledger_transaction (
  id text primary key,
  order_id text not null references orders (id),
  kind text not null check (kind in ('SALE', 'CAPTURE', 'CREDIT', 'REFUND')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  booked_at timestamptz not null
);

create index ledger_transaction_by_order on ledger_transaction (order_id, booked_at, id);

-- Debits are positive, credits negative.
create table ledger_entry (
  transaction_id text not null references ledger_transaction (id),
  place integer not null,
  account text not null
    check (account in ('RECEIVABLE', 'SALES', 'CONSUMPTION_TAX', 'CARD', 'CASH', 'POINTS', 'EXCHANGE')),
  amount bigint not null check (amount <> 0),
  primary key (transaction_id, place)
);

create function refuse_unbalanced() returns trigger language plpgsql as $$
begin
  if (select sum(amount) from ledger_entry where transaction_id = new.transaction_id) <> 0 then
    raise exception 'ledger transaction % does not balance', new.transaction_id using errcode = 'check_violation';
  end if;
  return null;
end $$;

create constraint trigger ledger_balances after insert on ledger_entry
  deferrable initially deferred for each row execute function refuse_unbalanced();

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger ledger_transaction_is_append_only before update or delete on ledger_transaction
  for each statement execute function refuse_rewriting();
create trigger ledger_entry_is_append_only before update or delete on ledger_entry
  for each statement execute function refuse_rewriting();

-- Orders from before there were tenders and books.
insert into tender (id, order_id, place, kind, amount, captured, refunded, reference)
select id || '.t1', id, 1, case payment_method when 'CARD' then 'CARD' else 'CASH' end,
  case when payment_status = 'VOIDED' then 0 else total end,
  case when payment_status in ('CAPTURED', 'REFUNDED') then total else 0 end,
  case when payment_status = 'REFUNDED' then total else 0 end, payment_reference
from orders where total > 0;

insert into ledger_transaction (id, order_id, kind, currency, booked_at)
select id || ':1:SALE', id, 'SALE', currency, placed_at from orders where total > 0
union all
select id || ':1:CAPTURE:1', id, 'CAPTURE', currency, placed_at from orders
  where total > 0 and payment_status in ('CAPTURED', 'REFUNDED')
union all
select id || ':2:CREDIT', id, 'CREDIT', currency, updated_at from orders where total > 0 and status = 'CANCELLED'
union all
select id || ':2:REFUND:1', id, 'REFUND', currency, updated_at from orders where total > 0 and payment_status = 'REFUNDED';

insert into ledger_entry (transaction_id, place, account, amount)
select t.id, e.place, e.account, e.amount
from ledger_transaction t
join orders o on o.id = t.order_id
cross join lateral (values
  ('SALE', 1, 'RECEIVABLE', o.total), ('SALE', 2, 'SALES', o.tax - o.total), ('SALE', 3, 'CONSUMPTION_TAX', -o.tax),
  ('CREDIT', 1, 'SALES', o.total - o.tax), ('CREDIT', 2, 'CONSUMPTION_TAX', o.tax), ('CREDIT', 3, 'RECEIVABLE', -o.total),
  ('CAPTURE', 1, case o.payment_method when 'CARD' then 'CARD' else 'CASH' end, o.total),
  ('CAPTURE', 2, 'RECEIVABLE', -o.total),
  ('REFUND', 1, 'RECEIVABLE', o.total),
  ('REFUND', 2, case o.payment_method when 'CARD' then 'CARD' else 'CASH' end, -o.total)
) as e (kind, place, account, amount)
where e.kind = t.kind and e.amount <> 0;

update order_line set cancelled = quantity from orders where orders.id = order_id and orders.status = 'CANCELLED';
update fulfillment_line set cancelled = quantity
  from fulfillment where fulfillment.id = fulfillment_id and fulfillment.status = 'CANCELLED';

-- What an effect needs beside its target.
alter table pending_effect add column detail jsonb not null default '{}';
update pending_effect
  set detail = jsonb_build_object('tenderId', tender.id, 'amount', (tender.captured - tender.refunded)::text)
  from tender where tender.order_id = pending_effect.order_id and pending_effect.kind = 'REFUND_PAYMENT';
update tender set refund_due = captured - refunded
  from pending_effect
  where pending_effect.order_id = tender.order_id and pending_effect.kind = 'REFUND_PAYMENT' and pending_effect.done_at is null;

alter table orders drop column payment_reference;

-- The development provider gives back in parts, and remembers what it answered to a key.
alter table development_payment
  drop constraint development_payment_check1,
  add constraint no_more_back_than_captured check (refunded between 0 and captured),
  -- The call whose first answer is lost on the way.
  add column loses text check (loses in ('authorize', 'capture', 'void', 'refund'));

create table development_payment_request (
  key text primary key,
  operation text not null check (operation in ('authorize', 'capture', 'void', 'refund')),
  reference text not null,
  amount bigint not null check (amount >= 0),
  -- Why not; null where it was approved.
  refusal text
);
