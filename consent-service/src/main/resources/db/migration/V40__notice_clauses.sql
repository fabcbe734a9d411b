-- How a notice is divided into clauses: [{"key", "promises", "sv", "en"}] in order. Joined they are
-- exactly the texts. A notice without a row is one clause.
create table notice_clauses (
  version integer primary key references notice,
  clauses jsonb not null check (jsonb_typeof(clauses) = 'array')
);

create function refuse_clauses_that_are_not_the_text() returns trigger language plpgsql as $$
begin
  if exists (
    select from notice_text t
    where t.version = new.version
      and t.body is distinct from (
        select string_agg(c.clause ->> t.language, '' order by c.position)
        from jsonb_array_elements(new.clauses) with ordinality as c (clause, position)
      )
  ) then
    raise exception 'the clauses joined are not the text';
  end if;
  return new;
end
$$;

create trigger clauses_are_the_text before insert or update on notice_clauses
  for each row execute function refuse_clauses_that_are_not_the_text();
create trigger published_clauses_stay before update or delete on notice_clauses
  for each row execute function refuse_change_of_published_notice();
