-- Consents by their end, and those that were told after it.
create index decision_ends on decision (valid_until, decision_id)
  where choice = 'given' and valid_until is not null;
create index decision_told_ended on decision (recorded_at, decision_id)
  where choice = 'given' and valid_until <= recorded_at;

-- How far each sweep has come. Whoever holds the row is at it.
create table sweep (
  name text primary key,
  reached timestamptz not null default '1970-01-01T00:00:00Z',
  reached_id uuid not null default '00000000-0000-0000-0000-000000000000',
  done_at timestamptz
);

insert into sweep (name) values ('ended'), ('told-ended');
