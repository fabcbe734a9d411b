-- An order that is answered forgets whose it was when its time is over.
alter table connector_order add column forgotten boolean not null default false;

create index connector_order_to_forget on connector_order (answered_at)
  where state = 'answered' and not forgotten;
