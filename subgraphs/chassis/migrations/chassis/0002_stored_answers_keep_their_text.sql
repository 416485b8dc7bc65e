-- jsonb would reorder an answer's fields: the repeated answer shall equal the first one to the byte.
alter table chassis.idempotency alter column result type json using result::json;
