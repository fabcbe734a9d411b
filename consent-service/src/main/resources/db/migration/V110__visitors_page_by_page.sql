-- A person's links in the order in which they are listed. It serves what the index on the person
-- alone did.
create index visitor_link_listed on visitor_link (subject_id, linked_at, visitor_id)
  where subject_id is not null;
drop index visitor_link_subject;
