-- A draft is edited until it is published: each edit makes another revision of it, and what was read
-- is not overwritten by somebody who has not seen it. A draft may say from when it is meant to be in
-- force; what was published says so in effective_from.
alter table notice
  add column revision integer not null default 1 check (revision > 0),
  add column planned_from timestamptz,
  add column edited_by uuid,
  add column edited_at timestamptz,
  add check (state = 'draft' or planned_from is null);
