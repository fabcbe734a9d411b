-- Who has changed since a look, for SubjectChanges. The table is empty at one moment and full at the
-- next: a plan made while it was empty would read the whole of it at every look from then on. Here
-- the planner may only go by the index, with one descent for what had not begun and one for each
-- transaction that was running.
create function subjects_changed_since(seen pg_snapshot, most integer)
returns table (subject_id uuid) language sql stable
set enable_seqscan = off
set enable_bitmapscan = off
as $$
  (select c.subject_id from subject_change c
    where c.changed_by >= pg_snapshot_xmax(seen) order by c.changed_by limit most)
  union all
  (select c.subject_id from pg_snapshot_xip(seen) as running (transaction)
    join subject_change c on c.changed_by = running.transaction limit most)
$$;
