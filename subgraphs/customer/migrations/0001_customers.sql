-- A person's profile. search_text is the name in the form that searches are compared in.
create table customer (
  id text primary key check (id ~ '^[A-Za-z0-9_.-]{1,64}$'),
  family text not null,
  given text not null,
  family_kana text,
  given_kana text,
  search_text text not null,
  locale text not null,
  version integer not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);

-- What a customer is known by, in normal form. The primary key is the rule that no two customers hold one name.
create table identity (
  type text not null check (type in ('EMAIL', 'PHONE', 'MEMBER_CARD', 'LINE_UID', 'DEVICE')),
  value text not null,
  customer_id text not null references customer (id),
  verified_at timestamptz(3),
  linked_at timestamptz(3) not null,
  primary key (type, value)
);

create index identity_by_customer on identity (customer_id);
create index identity_by_phone_end on identity (right(value, 4)) where type = 'PHONE';
create index identity_by_card_start on identity (value text_pattern_ops) where type = 'MEMBER_CARD';

-- Numbers the member cards that are given out here; those below were given out before and come by import.
create sequence member_card_number start 10000001;

-- The last word on each purpose and channel.
create table consent (
  customer_id text not null references customer (id),
  purpose text not null check (purpose in ('TRANSACTIONAL', 'MARKETING', 'PERSONALIZATION')),
  channel text not null check (channel in ('EMAIL', 'PUSH', 'LINE', 'SMS', 'PHONE', 'ANY')),
  status text not null check (status in ('GRANTED', 'DENIED', 'REVOKED')),
  source text not null,
  decided_at timestamptz(3) not null,
  primary key (customer_id, purpose, channel)
);

-- Every word that was ever said on it.
create table consent_history (
  customer_id text not null references customer (id),
  version integer not null,
  purpose text not null,
  channel text not null,
  status text not null,
  source text not null,
  decided_at timestamptz(3) not null,
  decided_by text not null,
  primary key (customer_id, version)
);

-- What happened in any channel. Not tied to a customer row: a purchase may be heard of before the customer registers.
create table interaction (
  customer_id text not null,
  id text not null,
  occurred_at timestamptz(3) not null,
  channel text not null,
  facts jsonb not null,
  kind text not null generated always as (facts ->> 'kind') stored,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  primary key (customer_id, id)
);

create index interaction_timeline on interaction (customer_id, occurred_at desc, id desc);

-- Which store or case may see a customer, and until when. Not tied to a customer row either.
create table link (
  scope text not null,
  customer_id text not null,
  reason text not null,
  linked_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  primary key (scope, customer_id, reason)
);

create index link_expiry on link (expires_at);

-- Who of the staff was shown what of whom.
create table disclosure (
  position bigint generated always as identity primary key,
  at timestamptz(3) not null,
  subject text not null,
  role text not null,
  scope text,
  customer_id text not null,
  fields text[] not null,
  correlation_id text not null
);

create index disclosure_by_customer on disclosure (customer_id, at);

-- What was said or shown stays on record, whoever holds the pen.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed nor removed', tg_table_name;
end
$$;

create trigger disclosure_stays before update or delete or truncate on disclosure
  for each statement execute function refuse_change();
create trigger consent_history_stays before update or delete or truncate on consent_history
  for each statement execute function refuse_change();
