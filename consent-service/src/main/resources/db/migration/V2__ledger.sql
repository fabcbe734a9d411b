-- Who has decided anything: a person or a visitor, and how many decisions there are. The row is
-- locked while decisions are added, which gives them their sequence.
create table ledger_subject (
  subject_id uuid primary key,
  kind text not null check (kind in ('person', 'visitor')),
  last_sequence bigint not null check (last_sequence >= 0)
) with (fillfactor = 80);

-- The ledger. Rows are added and never changed. A decision is bound to the text that was shown; a
-- withdrawal needs none, and an expiry, which the service writes itself, has none.
create table decision (
  subject_id uuid not null,
  sequence bigint not null check (sequence > 0),
  decision_id uuid not null unique,
  subject_kind text not null check (subject_kind in ('person', 'visitor')),
  purpose text not null,
  purpose_version integer not null,
  choice text not null check (choice in ('given', 'refused', 'withdrawn', 'expired')),
  notice_version integer,
  language text,
  text_hash text,
  collection_point text,
  categories text[] not null default '{}',
  surface text,
  gpc boolean,
  actor_kind text not null check (actor_kind in ('self', 'system', 'staff', 'guardian')),
  actor_id uuid not null,
  actor_system text,
  client_time timestamptz,
  decided_at timestamptz not null,
  recorded_at timestamptz not null,
  valid_until timestamptz,
  primary key (subject_id, sequence),
  foreign key (notice_version, language, text_hash)
    references notice_text (version, language, hash),
  check (num_nulls(notice_version, language, text_hash) in (0, 3)),
  check (notice_version is not null or choice in ('withdrawn', 'expired')),
  check (decided_at <= recorded_at)
);

create index decision_state on decision (subject_id, purpose);

-- Nothing leaves the ledger except one subject's rows in a transaction that says whom it erases.
create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
      and old.subject_id::text = current_setting('integritet.erased_subject', true) then
    return old;
  end if;
  raise exception 'the ledger only grows';
end
$$;

create trigger ledger_only_grows before update or delete on decision
  for each row execute function refuse_change_of_ledger();
create trigger ledger_is_never_emptied before truncate on decision
  for each statement execute function refuse_change_of_ledger();

-- What is left of decisions of the erased: how many of each kind were made in a month, on which
-- text. Shows that there were consents, and leads to nobody.
create table lawfulness_record (
  purpose text not null,
  purpose_version integer not null,
  choice text not null,
  notice_version integer,
  language text,
  text_hash text,
  decided_in date not null,
  decisions bigint not null check (decisions > 0),
  kept_until date not null,
  unique nulls not distinct (
    purpose, purpose_version, choice, notice_version, language, text_hash, decided_in)
);
