-- A draft of the next version of the catalogue: proposed by one person, decided by another. At most
-- one is open, so that what is approved is what was compared with the version in force.
create table catalogue_proposal (
  id uuid primary key,
  state text not null check (state in ('proposed', 'approved', 'rejected')),
  base_version integer not null references catalogue,
  document jsonb not null,
  reason text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  check ((state = 'proposed') = (decided_by is null)),
  check ((state = 'proposed') = (decided_at is null)),
  check (state <> 'approved' or decided_by <> proposed_by)
);

create unique index one_open_proposal on catalogue_proposal (state) where state = 'proposed';

alter table catalogue add column proposal_id uuid unique references catalogue_proposal;

create function refuse_change_of_proposal() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'proposed'
     or (new.id, new.base_version, new.document, new.reason, new.proposed_by, new.proposed_at)
        is distinct from
        (old.id, old.base_version, old.document, old.reason, old.proposed_by, old.proposed_at) then
    raise exception 'a proposal is decided once and never changed';
  end if;
  return new;
end
$$;

create trigger proposal_stays before update or delete on catalogue_proposal
  for each row execute function refuse_change_of_proposal();
