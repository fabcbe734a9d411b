-- Sessions of signed-in people. The id and the key of the encrypted tokens are both derived from the
-- cookie, which is not stored: a row alone opens nothing.
create table session (
  id         bytea primary key,
  tokens     bytea not null,
  subject_id uuid,
  opened_at  timestamptz not null,
  expires_at timestamptz not null
);

create index session_subject on session (subject_id) where subject_id is not null;
create index session_expiry on session (expires_at);
