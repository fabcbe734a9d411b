-- As before, and what a running transaction has written is looked up for that transaction alone. As a
-- join it was free to read every change that is kept for each look.
create or replace function subjects_changed_since(seen pg_snapshot, most integer)
returns table (subject_id uuid) language sql stable
set enable_seqscan = off
set enable_bitmapscan = off
as $$
  (select c.subject_id from subject_change c
    where c.changed_by >= pg_snapshot_xmax(seen) order by c.changed_by limit most)
  union all
  (select told.subject_id from pg_snapshot_xip(seen) as running (transaction)
    cross join lateral (
      select c.subject_id from subject_change c
      where c.changed_by = running.transaction order by c.changed_by limit most) as told
    limit most)
$$;
