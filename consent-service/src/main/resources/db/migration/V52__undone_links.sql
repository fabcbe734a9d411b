-- Undone links by age, of those whose person is known.
create index visitor_link_undone on visitor_link (unlinked_at)
  where unlinked_at is not null and subject_id is not null;
