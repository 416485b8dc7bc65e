-- The making of an order: one row is one saga. Whoever holds the lease drives it; `fencing` grows with each lease,
-- and every write names it, so that the writes of a holder that was presumed dead meet no row.
create table checkout (
  id text primary key,
  principal text not null,
  idempotency_key text not null,
  body_hash text not null,
  cart_id text not null,
  order_id text not null unique,
  guest_token_hash text,
  terms jsonb not null,
  -- Of the payment provider; forgotten when the saga ends.
  payment_token text,
  status text not null check (status in ('RUNNING', 'COMPENSATING', 'COMPLETED', 'FAILED')),
  progress jsonb not null,
  failure jsonb,
  started_at timestamptz not null,
  ended_at timestamptz,
  lease_owner text,
  lease_until timestamptz not null,
  fencing bigint not null,
  due_at timestamptz not null,
  failed_attempts integer not null default 0,
  unique (principal, idempotency_key),
  check ((status in ('COMPLETED', 'FAILED')) = (ended_at is not null)),
  check (status <> 'FAILED' or failure is not null)
);

create index checkout_open on checkout (due_at) where ended_at is null;

-- What a command owes other services: written with the command, done afterwards, at least once, under one key.
create table pending_effect (
  id text primary key,
  order_id text not null references orders (id),
  kind text not null check (kind in ('SHIP_ALLOCATION', 'CANCEL_ALLOCATION', 'REFUND_PAYMENT')),
  -- The reservation or the payment reference.
  target text not null,
  created_at timestamptz not null,
  done_at timestamptz,
  -- Refused for good: somebody has to look.
  refusal text,
  lease_owner text,
  lease_until timestamptz not null,
  fencing bigint not null,
  due_at timestamptz not null,
  failed_attempts integer not null default 0
);

create index pending_effect_open on pending_effect (due_at) where done_at is null;
create index pending_effect_by_order on pending_effect (order_id);

-- The development payment provider's own books. A real provider keeps them elsewhere.
create table development_payment (
  reference text primary key,
  idempotency_key text not null unique,
  amount bigint not null,
  currency text not null,
  status text not null check (status in ('DECLINED', 'AUTHORIZED', 'CAPTURED', 'VOIDED', 'REFUNDED')),
  captured bigint not null,
  refunded bigint not null,
  check (captured in (0, amount)),
  check (refunded in (0, captured))
);
