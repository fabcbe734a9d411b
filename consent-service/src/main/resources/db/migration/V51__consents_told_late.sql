-- Consents by when they were told: some are told when a major notice has let them lapse.
create index decision_told_given on decision (recorded_at, decision_id) where choice = 'given';
