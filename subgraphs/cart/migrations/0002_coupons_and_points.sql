-- Coupons as they were applied, in order, and the points that the customer wants to use.
alter table cart add column coupons jsonb not null default '[]';
alter table cart alter column coupons drop default;
alter table cart add column points jsonb;
