-- A guardianship that has ended is kept: the decisions that rest on it show who made them.
alter table guardianship add column ended_at timestamptz;

-- What a member of the staff says is wrong about a child's protection, until somebody else of the
-- staff has confirmed it. Null in until: the person is no such child.
create table minority_correction (
  correction_id uuid primary key,
  child_id uuid not null unique references minority on delete cascade,
  until date,
  guardians uuid[] not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null
);
