-- Who has changed, for what replicas remember: written by the transaction that changes them, found by
-- that transaction's number, and deleted after a few minutes. See SubjectChanges.
create table subject_change (
  changed_by xid8 not null default pg_current_xact_id(),
  subject_id uuid not null
) with (
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_threshold = 20000,
  autovacuum_vacuum_cost_delay = 0
);

create index subject_change_by on subject_change (changed_by);

create function tell_inserted_subjects() returns trigger language plpgsql as $$
begin
  insert into subject_change (subject_id) select distinct subject_id from new_rows;
  return null;
end
$$;

create function tell_deleted_subjects() returns trigger language plpgsql as $$
begin
  insert into subject_change (subject_id) select distinct subject_id from old_rows;
  return null;
end
$$;

create function tell_updated_subjects() returns trigger language plpgsql as $$
begin
  insert into subject_change (subject_id)
    select subject_id from old_rows union select subject_id from new_rows;
  return null;
end
$$;

create function tell_members() returns trigger language plpgsql as $$
begin
  insert into subject_change (subject_id)
    select distinct m.subject_id from contract_member m join new_rows c using (contract_id);
  return null;
end
$$;

-- what a visitor decides is also about the person they are linked to
create function tell_inserted_deciders() returns trigger language plpgsql as $$
begin
  insert into subject_change (subject_id)
    select subject_id from new_rows
    union
    select l.subject_id from visitor_link l join new_rows d on l.visitor_id = d.subject_id
      where d.subject_kind = 'visitor' and l.subject_id is not null;
  return null;
end
$$;

create function tell_deleted_deciders() returns trigger language plpgsql as $$
begin
  insert into subject_change (subject_id)
    select subject_id from old_rows
    union
    select l.subject_id from visitor_link l join old_rows d on l.visitor_id = d.subject_id
      where d.subject_kind = 'visitor' and l.subject_id is not null;
  return null;
end
$$;

create trigger tell_inserted after insert on decision
  referencing new table as new_rows for each statement execute function tell_inserted_deciders();
create trigger tell_deleted after delete on decision
  referencing old table as old_rows for each statement execute function tell_deleted_deciders();

create function tell_linked() returns trigger language plpgsql as $$
begin
  insert into subject_change (subject_id)
    select subject_id from (values (old.subject_id), (new.subject_id)) as linked (subject_id)
    where subject_id is not null;
  return null;
end
$$;

create trigger tell_linked after insert or update or delete on visitor_link
  for each row execute function tell_linked();

-- the last thing that an erasure does to somebody of whom nothing else is known
create trigger tell_deleted after delete on ledger_subject
  referencing old table as old_rows for each statement execute function tell_deleted_subjects();

create trigger tell_inserted after insert on contract_member
  referencing new table as new_rows for each statement execute function tell_inserted_subjects();
create trigger tell_updated after update on contract_member
  referencing old table as old_rows new table as new_rows
  for each statement execute function tell_updated_subjects();
create trigger tell_deleted after delete on contract_member
  referencing old table as old_rows for each statement execute function tell_deleted_subjects();

create trigger tell_inserted after insert on contract
  referencing new table as new_rows for each statement execute function tell_members();
create trigger tell_updated after update on contract
  referencing new table as new_rows for each statement execute function tell_members();

create trigger tell_inserted after insert on objection
  referencing new table as new_rows for each statement execute function tell_inserted_subjects();
create trigger tell_updated after update on objection
  referencing old table as old_rows new table as new_rows
  for each statement execute function tell_updated_subjects();
create trigger tell_deleted after delete on objection
  referencing old table as old_rows for each statement execute function tell_deleted_subjects();

create trigger tell_inserted after insert on restriction
  referencing new table as new_rows for each statement execute function tell_inserted_subjects();
create trigger tell_updated after update on restriction
  referencing old table as old_rows new table as new_rows
  for each statement execute function tell_updated_subjects();
create trigger tell_deleted after delete on restriction
  referencing old table as old_rows for each statement execute function tell_deleted_subjects();
