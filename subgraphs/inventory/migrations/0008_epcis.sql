-- EPCIS events that were captured, each once; never changed.
create table epcis_event (
  id text primary key,
  kind text not null,
  action text not null check (action in ('ADD', 'OBSERVE', 'DELETE')),
  business_step text,
  location_id text references location (id),
  event_time timestamptz not null,
  captured_at timestamptz not null
);

create trigger epcis_event_is_append_only before update or delete on epcis_event
  for each statement execute function refuse_change_of_ledger();
