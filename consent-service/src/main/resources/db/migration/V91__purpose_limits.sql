-- What a new version of a purpose does to the consents that were made before it came into force: it
-- ends them, or lets them last for a time at most. Written with the catalogue that has the version.
create table purpose_limit (
  purpose text not null,
  version integer not null check (version > 1),
  since timestamptz not null,
  -- ISO 8601; without it they end
  valid_for text,
  primary key (purpose, version)
);

create trigger limit_stays before update or delete on purpose_limit
  for each row execute function refuse_change_of_catalogue();
