-- What is known to be gone, noted after each step: an order that is taken back is answered by it.
alter table erasure_under_way
  add column sessions_ended bigint not null default 0 check (sessions_ended >= 0),
  add column removed boolean not null default false;
