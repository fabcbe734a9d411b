-- Orders to this system, as rows with a state and a time for the next attempt, so that any number of
-- replicas can run them and a kill loses none.
create table connector_order (
  order_id uuid primary key,
  position bigint generated always as identity,
  subject_id uuid not null,
  -- actions of one family do not overtake one another
  family text not null,
  action text not null,
  content bytea not null,
  correlation_id uuid,
  -- open: to be run; deferred: to be run again on a later day; answered: has had its final answer
  state text not null check (state in ('open', 'deferred', 'answered')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  received_at timestamptz not null,
  outcome text,
  -- what the evidence of the final answer was computed from
  nonce bytea,
  account bytea,
  answered_at timestamptz
);

create index connector_order_next on connector_order (next_attempt_at) where state <> 'answered';
create index connector_order_subject on connector_order (subject_id, position) where state = 'open';

-- The declaration that the platform accepted last, so that a restart need not wait for it.
create table connector_declaration (
  system text primary key,
  digest text not null,
  accepted_at timestamptz not null
);
