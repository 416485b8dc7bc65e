-- Prices of a variant are read far more often than checked for overlap.
create index price_by_variant on price (variant_id, channel_key, valid_from);

-- Whether others have been told that the rule is in force.
alter table promotion add column active boolean;
-- Counts the rule's events: changes, and moments at which it begins or ends.
alter table promotion add column event_sequence integer;
update promotion set active = false, event_sequence = version;
alter table promotion alter column active set not null;
alter table promotion alter column event_sequence set not null;
