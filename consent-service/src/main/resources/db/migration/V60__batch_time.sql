-- When a batch was taken in: an upload from which nothing has come for long has broken off, though
-- nobody was left to say so.
alter table import_batch add column added_at timestamptz not null default now();
