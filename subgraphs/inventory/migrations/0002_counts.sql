-- Why on-hand was corrected, as a code beside the words.
alter table movement add column reason_code text
  check (reason_code in ('COUNT', 'DAMAGE', 'THEFT', 'FOUND', 'EXPIRED', 'SAMPLE', 'CORRECTION'));
alter table movement add constraint reasons_of_adjustments
  check (reason_code is null or kind = 'ADJUSTED');

-- Counts as they were taken, also where they found what the book says: that is what accuracy is computed from.
create table stock_count (
  id text primary key,
  location_id text not null references location (id),
  note text,
  actor text not null,
  counted_at timestamptz not null
);

create index stock_count_by_location on stock_count (location_id, counted_at desc, id);

create table stock_count_line (
  count_id text not null references stock_count (id) deferrable initially deferred,
  level_id text not null references stock_level (id),
  book integer not null check (book >= 0),
  counted integer not null check (counted >= 0),
  primary key (count_id, level_id)
);

create trigger stock_count_is_append_only before update or delete on stock_count
  for each statement execute function refuse_change_of_ledger();
create trigger stock_count_line_is_append_only before update or delete on stock_count_line
  for each statement execute function refuse_change_of_ledger();
