-- A round whose orders were all taken back before anything was done: the disposal is planned anew.
alter table disposal_round add column called_off_at timestamptz;

-- The rounds that were out when a hold was placed, so that its account says what it met.
create table hold_met_round (
  hold_id   uuid not null references legal_hold,
  origin_id uuid not null references disposal_round,
  primary key (hold_id, origin_id)
);

insert into hold_met_round (hold_id, origin_id)
select h.hold_id, r.origin_id
from legal_hold h
join disposal d using (subject_id)
join disposal_round r using (disposal_id)
where d.ordered_at <= h.placed_at and d.state in ('executing', 'deferred');
