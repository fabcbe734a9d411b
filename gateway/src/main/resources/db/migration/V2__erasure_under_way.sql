-- What an order to erase is about to remove from the sign-in directory, written before the first
-- account goes and deleted with the reply: a run that was killed in between is not mistaken for one
-- that found nothing. The directory's own ids, no names.
create table erasure_under_way (
  order_id   uuid not null,
  account_id text not null,
  sessions   bigint not null check (sessions >= 0),
  primary key (order_id, account_id)
);
