-- Names this log. Positions of two logs say nothing of each other: who brings an older backup of this
-- database back gives it a new name (`update backbone.head set epoch = gen_random_uuid()`), so that
-- readers of the lost future do not go on in the new one as if nothing had happened.
alter table backbone.head add column epoch uuid not null default gen_random_uuid();
