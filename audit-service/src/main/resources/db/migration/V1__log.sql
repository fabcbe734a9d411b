-- The log: every record of every topic once, as received. Positions are drawn under the lock of the
-- head row, so they become visible in their order: who has seen a position has seen all before it.
create table log_head (
  single boolean primary key default true check (single),
  position bigint not null
);

insert into log_head (position) values (0);

create table log_entry (
  position bigint primary key,
  id uuid not null unique,
  topic text not null,
  partition integer not null,
  record_offset bigint not null,
  type text,
  source text,
  occurred_at timestamptz,
  correlation_id uuid,
  -- whether it is a known event of the form that its type asks for
  readable boolean not null,
  record_key bytea,
  headers bytea not null,
  payload bytea not null,
  received_at timestamptz not null
);

create index log_entry_type on log_entry (type, position);
create index log_entry_topic on log_entry (topic, position);
create index log_entry_correlation on log_entry (correlation_id, position)
  where correlation_id is not null;
create index log_entry_time on log_entry (occurred_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger log_entry_append_only before update or delete on log_entry
  for each row execute function refuse_change();
create trigger log_entry_never_emptied before truncate on log_entry
  for each statement execute function refuse_change();

-- Beside the log: by which ids an entry is found. The entries of a person go when the person is
-- erased, the log stays.
create table log_index (
  key uuid not null,
  position bigint not null,
  -- whether the key is a person's, so that looking it up needs a reason
  person boolean not null,
  primary key (key, position)
);

-- Figures, kept in the transaction that stores the events.
create table event_count (
  topic text not null,
  type text not null,
  events bigint not null,
  unreadable bigint not null,
  last_at timestamptz not null,
  primary key (topic, type)
);

-- What is open: one row for each matter that has begun and not ended. Where the end is seen first,
-- because the two come on different topics, it waits here for the beginning.
create table matter (
  kind text not null,
  id uuid not null,
  begun boolean not null,
  ended boolean not null,
  due_at timestamptz,
  waiting boolean not null default false,
  -- the request that it serves, and with which it ends
  request_id uuid,
  primary key (kind, id)
);

create index matter_request on matter (request_id) where request_id is not null;

create index matter_due on matter (kind, due_at) where begun and not ended;

create table figure (
  name text primary key,
  value bigint not null
);
