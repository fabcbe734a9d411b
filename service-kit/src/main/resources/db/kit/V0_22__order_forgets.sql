-- An order that has ended forgets whose it was when its time is over.
alter table system_order add column forgotten boolean not null default false;

create index system_order_to_forget on system_order ((coalesce(answered_at, withdrawn_at)))
  where closed and not forgotten;
