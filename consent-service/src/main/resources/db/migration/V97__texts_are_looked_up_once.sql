-- Each decision is bound to a text that is published. A foreign key looked the text up for every row,
-- which was a quarter of what a row of the ledger costs; this looks it up once for each text that a
-- statement names. Published texts are never changed or deleted, so nothing has to be held until the
-- end of the transaction, as a foreign key does.
create function require_published_texts() returns trigger language plpgsql as $$
begin
  if exists (
    select from (
      select distinct notice_version, language, text_hash from new_rows
      where notice_version is not null) as shown
    where not exists (
      select from notice_text t join notice n on n.version = t.version
      where t.version = shown.notice_version and t.language = shown.language
        and t.hash = shown.text_hash and n.state = 'published')) then
    raise exception 'a decision is bound to a text that is published'
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;

create trigger texts_are_published after insert on decision
  referencing new table as new_rows for each statement execute function require_published_texts();

create function refuse_emptying_of_notices() returns trigger language plpgsql as $$
begin
  raise exception 'a published notice is never changed';
end
$$;

create trigger texts_are_never_emptied before truncate on notice_text
  for each statement execute function refuse_emptying_of_notices();

alter table decision drop constraint decision_notice_version_language_text_hash_fkey;
