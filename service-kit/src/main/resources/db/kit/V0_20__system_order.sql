-- Orders that this service has issued to systems, and the latest answer to each.
create table system_order (
  order_id uuid primary key,
  position bigint generated always as identity,
  origin_id uuid not null,
  system text not null,
  action text not null,
  content bytea not null,
  -- when the final answer should have come: the order's answer-by, or later after a deferral
  due_at timestamptz not null,
  late_told boolean not null default false,
  -- a final answer came by REST and is on its way through the topic
  reply_underway boolean not null default false,
  reply bytea,
  answered_at timestamptz,
  failures integer not null default 0,
  closed boolean not null default false,
  unique (origin_id, system, action)
);

create index system_order_open on system_order (system, position) where not closed;
create index system_order_answered on system_order (system, position) where closed;
create index system_order_due on system_order (due_at) where not closed and not late_told;

-- Replies that were not accepted, for inspection.
create table refused_reply (
  reply_id uuid primary key,
  order_id uuid not null,
  system text not null,
  source text not null,
  reason text not null,
  received_at timestamptz not null
);
