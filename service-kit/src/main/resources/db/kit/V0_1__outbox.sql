-- Events that wait to be published. The first five columns are those of Debezium's outbox, so that
-- change-data-capture can take the relay's place. Rows live for milliseconds: deleted when the broker
-- has acknowledged them. The position orders the rows of one key, because whoever appends holds the
-- key's lock from before it is drawn until after the commit; it is never used as a cursor.
create table outbox (
  id uuid not null,
  aggregatetype text not null,
  aggregateid text not null,
  type text not null,
  payload bytea not null,
  slot smallint not null,
  position bigint generated always as identity (cache 1),
  source text not null,
  occurred_at timestamptz not null,
  correlation_id uuid not null,
  trace_parent text,
  appended_at timestamptz not null default clock_timestamp(),
  primary key (slot, position)
) with (
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_threshold = 2000,
  autovacuum_vacuum_insert_scale_factor = 0,
  autovacuum_vacuum_insert_threshold = 100000,
  autovacuum_analyze_scale_factor = 0,
  autovacuum_analyze_threshold = 100000,
  autovacuum_vacuum_cost_delay = 0
);

-- Who publishes which slot, until when, by the database's clock. The epoch grows with each owner.
create table outbox_lease (
  slot smallint primary key,
  owner uuid,
  epoch bigint not null default 0,
  expires_at timestamptz not null default '-infinity'
) with (fillfactor = 50);

insert into outbox_lease (slot) select generate_series(0, 31);

-- The relays that are alive, so that each takes its fair share of the slots.
create table outbox_relay (
  owner uuid primary key,
  seen_until timestamptz not null
);
