-- Yeses to cookies that a browser has begun to take back for its visitor, until the platform has
-- been told.
create table browser_signal (
  decision_id uuid primary key,
  visitor_id uuid not null,
  purpose text not null,
  signalled_at timestamptz not null,
  unique (visitor_id, purpose)
);

create index browser_signal_age on browser_signal (signalled_at);
