-- The decisions of a subject about a purpose in the order of the rule of precedence: the one that
-- counts is the first entry, however many there are. What else "who agreed?" needs stands beside it.
-- It takes the place of the index that had the same columns without their order.
create index decision_counting on decision (
    purpose, subject_id, decided_at desc,
    array_position(array['given', 'expired', 'refused', 'withdrawn'], choice) desc, decision_id desc)
  include (choice, valid_until, notice_version, subject_kind);

drop index decision_agreement;

-- The same without the consents that a system told, which do not outweigh an objection to direct
-- marketing. Consulted only where one of those counts. The key is another one, so that this index is
-- taken: to a planner that knows little of one subject's decisions the other, and a filter, cost the
-- same.
create index decision_counting_own on decision (
    subject_id, (purpose || ':own'), decided_at desc,
    array_position(array['given', 'expired', 'refused', 'withdrawn'], choice) desc, decision_id desc)
  where actor_system is null or choice <> 'given';
