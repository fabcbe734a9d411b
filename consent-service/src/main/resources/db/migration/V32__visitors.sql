-- Visitors who have signed in. A visitor belongs to one person at most, for ever: whoever unlinks
-- one gets their own decisions back, and nobody else can take the visitor over. When the person is
-- erased without the visitor, the row stays without a person.
create table visitor_link (
  visitor_id uuid primary key,
  subject_id uuid,
  linked_at timestamptz not null,
  unlinked_at timestamptz,
  check (subject_id is not null or unlinked_at is not null),
  check (visitor_id <> subject_id)
);

create index visitor_link_subject on visitor_link (subject_id) where subject_id is not null;

-- What visitors decided, by age: at the end of their time the visitors' own decisions are deleted.
create index decision_visitor on decision (recorded_at) where subject_kind = 'visitor';
