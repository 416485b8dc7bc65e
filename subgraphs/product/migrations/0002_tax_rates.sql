-- The law's table, not the shop's: it is there before any sample data, hence its own schema.
create schema reference;

create table reference.tax_rate (
  tax_class text not null,
  -- 1000 is 10 %.
  basis_points integer not null check (basis_points between 0 and 10000),
  valid_from timestamptz(3) not null,
  valid_until timestamptz(3),
  constraint tax_rates_never_overlap exclude using gist (
    tax_class with =,
    tstzrange(valid_from, valid_until) with &&
  )
);

-- Consumption Tax Act with the Local Tax Act: 5 % → 8 % on 2014-04-01, 10 % with the reduced 8 % on 2019-10-01, in Japan's time.
insert into reference.tax_rate (tax_class, basis_points, valid_from, valid_until) values
  ('STANDARD_10', 800, '2014-04-01T00:00:00+09:00', '2019-10-01T00:00:00+09:00'),
  ('STANDARD_10', 1000, '2019-10-01T00:00:00+09:00', null),
  ('REDUCED_8', 800, '2014-04-01T00:00:00+09:00', null),
  ('EXEMPT', 0, '1989-04-01T00:00:00+09:00', null);
