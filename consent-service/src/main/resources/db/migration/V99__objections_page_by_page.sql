-- A person's objections in the order in which they are listed. It has the columns of the index that
-- it replaces in front.
create index objection_latest on objection (subject_id, recorded_at desc, objection_id desc);
drop index objection_subject;
