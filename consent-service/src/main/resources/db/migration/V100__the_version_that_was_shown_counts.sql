-- "Who agreed?" asks which version of the purpose each consent was given to, where a newer version has
-- ended or shortened earlier ones: the version stands beside the decision in the index, so that no row
-- of the ledger is looked up for it.
create index decision_counting_2 on decision (
    purpose, subject_id, decided_at desc,
    array_position(array['given', 'expired', 'refused', 'withdrawn'], choice) desc, decision_id desc)
  include (choice, valid_until, notice_version, purpose_version, subject_kind);

drop index decision_counting;
alter index decision_counting_2 rename to decision_counting;
