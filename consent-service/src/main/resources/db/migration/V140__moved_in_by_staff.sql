-- What the data protection officer moves in is told by staff and says from which system it comes. By
-- which act it was made known is what that system knew of it, perhaps nothing.
alter table decision add constraint staff_say_why check (
  actor_kind <> 'staff'
  or (actor_reason is not null and (method is not null or actor_system is not null))) not valid;
alter table decision drop constraint decision_check3;
