-- Commands that were carried out, by keyed hashes of the caller's key and of the request.
create table idempotency_key (
  caller uuid not null,
  key_hash bytea not null,
  request_hash bytea not null,
  result uuid,
  created_at timestamptz not null default now(),
  primary key (caller, key_hash)
);

create index idempotency_key_created on idempotency_key using brin (created_at);
