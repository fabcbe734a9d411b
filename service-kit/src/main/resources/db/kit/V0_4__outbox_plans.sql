-- The outbox is empty at one moment and full at the next, and its statistics are always wrong. A plan
-- made while it was empty would read the whole table for each slot later on; here the planner may only
-- go by the index.

create function outbox_next(leased smallint[], rows_per_slot integer) returns setof outbox
language sql stable
set enable_seqscan = off
set enable_bitmapscan = off
as $$
  select oldest.*
  from unnest(leased) as lease (slot)
  cross join lateral (
    select * from outbox where outbox.slot = lease.slot
    order by outbox.position limit rows_per_slot) as oldest
  order by oldest.position
$$;

-- Deletes what is published, of slots whose lease is still the relay's. The deletion need not survive
-- a crash of the database: what comes back is published again, and readers pass over it.
create function outbox_delete(
  relay uuid,
  leased smallint[],
  epochs bigint[],
  published_slots smallint[],
  published_positions bigint[]) returns integer
language plpgsql
set enable_seqscan = off
set enable_bitmapscan = off
as $$
declare
  mine smallint[];
  deleted integer;
begin
  perform set_config('synchronous_commit', 'off', true);
  select array_agg(held.slot) into mine from (
    select slot from outbox_lease
    where owner = relay and (slot, epoch) in (select * from unnest(leased, epochs))
    for share) as held;
  delete from outbox
  using unnest(published_slots, published_positions) as done (slot, position)
  where outbox.slot = done.slot and outbox.position = done.position and outbox.slot = any(mine);
  get diagnostics deleted = row_count;
  return deleted;
end
$$;
