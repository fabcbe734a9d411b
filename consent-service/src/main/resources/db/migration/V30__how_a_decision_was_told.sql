-- How a decision was made known, and why staff told it.
alter table decision
  add column method text check (
    method in ('button', 'checkbox', 'switch', 'browser-signal', 'spoken', 'written', 'signed')),
  add column actor_reason text,
  add check (actor_kind <> 'staff' or (method is not null and actor_reason is not null));
