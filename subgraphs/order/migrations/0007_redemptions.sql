-- Points and coupons of what is given back.
alter table pending_effect
  drop constraint pending_effect_kind_check,
  add constraint pending_effect_kind_check check (kind in
    ('SHIP_ALLOCATION', 'CANCEL_ALLOCATION', 'GIVE_UP_SHORT', 'FIND_SOURCE', 'MOVE_ALLOCATION', 'REFUND_PAYMENT', 'REVERSE_POINTS',
     'RECORD_STORE_SALE', 'RESTOCK_RETURN'));
