-- V70 gave a hold from before it every round of the disposals it had met, also those that were
-- ordered after its release. Its account is about the rounds that were out when it was placed. While
-- a hold is active nothing is ordered, so an active one has no others.
delete from hold_met_round m
using legal_hold h
where h.hold_id = m.hold_id and h.state = 'released'
  and not exists (
    select 1 from system_order o
    where o.origin_id = m.origin_id
      and (convert_from(o.content, 'UTF8')::jsonb ->> 'orderedAt')::timestamptz <= h.placed_at);
