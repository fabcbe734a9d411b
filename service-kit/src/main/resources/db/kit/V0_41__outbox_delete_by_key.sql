-- Whatever the statistics say, each published row is looked up by its key, one by one, and deleted
-- where it lies. A join is free to read the whole backlog for each call, or all of it for each row.
create or replace function outbox_delete(
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
  delete from outbox where ctid = any(array(
    select row.ctid
    from unnest(published_slots, published_positions) as done (slot, position)
    cross join lateral (
      select outbox.ctid from outbox
      where outbox.slot = done.slot and outbox.position = done.position
      offset 0) as row
    where done.slot = any(mine)));
  get diagnostics deleted = row_count;
  return deleted;
end
$$;
