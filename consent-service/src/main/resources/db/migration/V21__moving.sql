-- Decisions that move in from elsewhere: whose they are and in which form they come.
create table import (
  import_id uuid primary key,
  source text not null,
  format text not null check (format in ('ndjson', 'csv')),
  created_by uuid not null,
  created_at timestamptz not null
);

create index import_latest on import (created_at desc, import_id desc);
create index import_source on import (source, created_at desc, import_id desc);

-- Each time the file, or the rest of it, is sent.
create table import_upload (
  import_id uuid not null references import on delete cascade,
  upload integer not null check (upload > 0),
  state text not null check (state in ('receiving', 'complete', 'interrupted')),
  from_line bigint not null check (from_line > 0),
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (import_id, upload)
);

-- What has been taken in, written in the transaction of the decisions themselves: a batch is there
-- with all of its decisions or not at all. Batches of an upload join without gaps.
create table import_batch (
  import_id uuid not null,
  upload integer not null,
  first_line bigint not null,
  last_line bigint not null,
  accepted integer not null,
  duplicates integer not null,
  refused integer not null,
  primary key (import_id, upload, first_line),
  foreign key (import_id, upload) references import_upload on delete cascade,
  check (first_line <= last_line)
);

-- The report: neighbouring lines of which the same is to be said are one row, so a file without
-- mistakes has a row for each batch and not for each line. No row says anything about a person.
create table import_run (
  import_id uuid not null,
  upload integer not null,
  first_line bigint not null,
  last_line bigint not null,
  outcome text not null check (outcome in ('accepted', 'duplicate', 'refused')),
  field text,
  rule text,
  message text,
  primary key (import_id, upload, first_line),
  foreign key (import_id, upload) references import_upload on delete cascade,
  check (first_line <= last_line),
  check ((outcome = 'refused') = (rule is not null))
);

create index import_run_refused on import_run (import_id, upload, first_line)
  where outcome = 'refused';
