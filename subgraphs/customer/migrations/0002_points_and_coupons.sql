-- Points of a customer. Not tied to a customer row: points may be earned before the buyer registers.
create table loyalty_account (
  customer_id text primary key,
  -- Sum of the ledger.
  balance integer not null check (balance >= 0),
  -- Of the balance, what open redemptions hold.
  held integer not null check (held >= 0 and held <= balance),
  -- How many entries the ledger has; the next one is one above.
  entries integer not null check (entries >= 0)
);

-- Every movement of points (append-only).
create table loyalty_entry (
  customer_id text not null references loyalty_account (customer_id),
  position integer not null,
  kind text not null check (kind in ('EARNED', 'REDEEMED', 'REVERSED', 'RESTORED')),
  points integer not null check (points <> 0 and (points > 0) = (kind in ('EARNED', 'RESTORED'))),
  balance_after integer not null check (balance_after >= 0),
  -- What it was for, such as order/o-1.
  reference text not null,
  at timestamptz(3) not null,
  recorded_by text not null,
  primary key (customer_id, position)
);

-- Nothing earns points twice.
create unique index loyalty_entry_earned_once on loyalty_entry (customer_id, reference) where kind = 'EARNED';

create trigger loyalty_entry_stays before update or delete or truncate on loyalty_entry
  for each statement execute function refuse_change();

-- What an order earned, and how much of that its returns have taken back.
create table purchase_points (
  order_id text primary key,
  customer_id text not null,
  total bigint not null check (total >= 0),
  currency text not null,
  refunded bigint not null check (refunded >= 0 and refunded <= total),
  earned integer not null check (earned >= 0),
  -- Counts what could not be collected, too.
  reversed integer not null check (reversed >= 0 and reversed <= earned)
);

create table coupon (
  code text primary key check (code ~ '^[0-9A-Z-]{4,32}$'),
  name text not null,
  -- Whose it is; null for anybody's.
  customer_id text,
  -- Where it may be used; empty for everywhere.
  channels text[] not null,
  -- 1500 is 15 %.
  basis_points integer check (basis_points between 1 and 10000),
  -- Minor units.
  amount bigint check (amount > 0),
  currency text,
  minimum_subtotal bigint check (minimum_subtotal > 0),
  combinable boolean not null,
  usage_limit integer check (usage_limit > 0),
  customer_limit integer check (customer_limit > 0),
  -- Held or captured.
  used integer not null check (used >= 0 and used <= usage_limit),
  valid_from timestamptz(3) not null,
  valid_until timestamptz(3),
  issued_at timestamptz(3) not null,
  issued_by text not null,
  check ((basis_points is null) <> (amount is null)),
  check ((amount is null and minimum_subtotal is null) or currency is not null)
);

create index coupon_of_customer on coupon (customer_id, issued_at desc, code) where customer_id is not null;

-- The points and coupons that one checkout uses. One that was released before it was held has neither.
create table redemption (
  id text primary key,
  status text not null check (status in ('HELD', 'CAPTURED', 'RELEASED', 'EXPIRED')),
  customer_id text,
  channel text not null,
  points integer not null check (points >= 0),
  restored_points integer not null check (restored_points >= 0 and restored_points <= points),
  order_id text unique,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  check ((status = 'CAPTURED') = (order_id is not null))
);

create index redemption_open on redemption (expires_at) where status = 'HELD';

create table coupon_use (
  redemption_id text not null references redemption (id),
  code text not null references coupon (code),
  customer_id text,
  -- Whether it counts; no more where the redemption ended or the order was cancelled.
  counts boolean not null,
  primary key (redemption_id, code)
);

create index coupon_use_of_customer on coupon_use (code, customer_id) where counts;
