-- What a linked visitor decides, and the link itself, change how the person stands. Replicas that
-- remember persons learn of it from the table of changed subjects, where there is one.
create function tell_linked_person() returns trigger language plpgsql as $$
begin
  if to_regclass('subject_change') is not null then
    insert into subject_change (subject_id)
      select l.subject_id from visitor_link l
      where l.visitor_id = new.subject_id and l.unlinked_at is null;
  end if;
  return null;
end
$$;

create function tell_person_of_link() returns trigger language plpgsql as $$
begin
  if to_regclass('subject_change') is not null then
    if tg_op <> 'INSERT' and old.subject_id is not null then
      insert into subject_change (subject_id) values (old.subject_id);
    end if;
    if tg_op <> 'DELETE' and new.subject_id is not null then
      insert into subject_change (subject_id) values (new.subject_id);
    end if;
  end if;
  return null;
end
$$;

create trigger tell_linked_person after insert on decision
  for each row when (new.subject_kind = 'visitor') execute function tell_linked_person();
create trigger tell_person_of_link after insert or update or delete on visitor_link
  for each row execute function tell_person_of_link();
