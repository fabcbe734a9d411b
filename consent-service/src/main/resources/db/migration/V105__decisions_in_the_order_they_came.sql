-- What the clock said when a subject's last decision was dated here, or shortly after. Replicas'
-- clocks differ: the next such decision gets a later time, so that whoever says one thing and then
-- another is understood in that order. A decision that is told with the time at which it was made
-- elsewhere leaves it alone.
alter table ledger_subject add column last_decided_at timestamptz;
