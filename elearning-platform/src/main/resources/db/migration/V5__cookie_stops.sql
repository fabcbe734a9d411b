-- Yeses to cookies that have ended although a browser still remembers them. Whose they were is kept
-- as a digest of the visitor's random id, and no longer than the browser remembers.
create table cookie_stop (
  visitor text not null,
  purpose text not null,
  stopped_at timestamptz not null default now(),
  primary key (visitor, purpose)
);

create index cookie_stop_age on cookie_stop (stopped_at);
