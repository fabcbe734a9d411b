-- What concerns everybody, the catalogue and the notices, is told beside who has changed: as a change
-- of nobody in particular. So a replica whose looks succeed has the rules as they are, too.
alter table subject_change alter column subject_id drop not null;

create function tell_rules() returns trigger language plpgsql as $$
begin
  insert into subject_change (subject_id) values (null);
  return null;
end
$$;

create trigger tell_inserted after insert on catalogue
  for each statement execute function tell_rules();
create trigger tell_changed after insert or update or delete on notice
  for each statement execute function tell_rules();

create function tell_former_members() returns trigger language plpgsql as $$
begin
  insert into subject_change (subject_id)
    select distinct m.subject_id from contract_member m join old_rows c using (contract_id);
  return null;
end
$$;

create trigger tell_deleted after delete on contract
  referencing old table as old_rows for each statement execute function tell_former_members();
