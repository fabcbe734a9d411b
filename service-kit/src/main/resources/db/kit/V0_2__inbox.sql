-- Events that have had their effect.
create table inbox_event (
  channel text not null,
  id uuid not null,
  received_at timestamptz not null default now(),
  primary key (channel, id)
);

create index inbox_event_received on inbox_event using brin (received_at);

-- Keys whose events wait, because one of them could not be applied.
create table parked_key (
  channel text not null,
  key text not null,
  primary key (channel, key)
);

-- The event that could not be applied and those behind it, as received.
create table parked_event (
  id uuid primary key,
  channel text not null,
  key text not null,
  position bigint generated always as identity,
  event_id uuid not null,
  topic text not null,
  partition integer not null,
  record_offset bigint not null,
  record_key bytea,
  headers jsonb not null,
  payload bytea,
  reason text not null,
  exception text,
  attempts integer not null,
  parked_at timestamptz not null default now(),
  foreign key (channel, key) references parked_key
);

create index parked_event_key on parked_event (channel, key, position);

-- Persons who have been erased, as keyed hashes.
create table erased_subject (
  tombstone bytea primary key,
  erased_at timestamptz not null default now()
);
