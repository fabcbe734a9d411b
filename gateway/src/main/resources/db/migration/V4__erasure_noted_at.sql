-- When a step was last noted: what a request that was cut off is still doing in the directory is
-- not known before it has had its time.
alter table erasure_under_way
  add column noted_at timestamptz not null default now();
