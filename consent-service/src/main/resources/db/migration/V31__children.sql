-- Children who are too young to consent themselves: until which day, and who decides for them.
-- Deleted when the day has passed: nothing else needs it.
create table minority (
  child_id uuid primary key,
  until date not null,
  told_at timestamptz not null
);

create index minority_until on minority (until);

create table guardianship (
  guardianship_id uuid primary key,
  child_id uuid not null references minority on delete cascade,
  guardian_id uuid not null,
  unique (child_id, guardian_id),
  check (child_id <> guardian_id)
);

create index guardianship_guardian on guardianship (guardian_id);
