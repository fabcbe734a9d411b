create table note (
  id uuid primary key,
  subject_id uuid not null,
  text text not null
);
