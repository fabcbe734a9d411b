-- Who stands how to a purpose, answered from the index alone and in its order. It also serves what
-- decision_state did, the decisions of some subjects about a purpose, so there is no index more to
-- write than before.
create index decision_agreement on decision (purpose, subject_id)
  include (decided_at, choice, decision_id, valid_until, notice_version, subject_kind);

drop index if exists decision_state;
