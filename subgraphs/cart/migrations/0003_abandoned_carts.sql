-- A cart that was left behind is still its customer's one open cart: the next change takes it up again.
drop index cart_open_of_customer;
create unique index cart_open_of_customer on cart (customer_id) where status in ('ACTIVE', 'FROZEN', 'ABANDONED');

-- Finds carts that nobody has changed for long.
create index cart_active_by_change on cart (updated_at) where status = 'ACTIVE';
