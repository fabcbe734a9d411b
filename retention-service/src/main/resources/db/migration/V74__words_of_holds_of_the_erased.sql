-- The words of a hold that was released after the person was erased were left: no erasure came any
-- more that took them. An erased person has no row, or one that says so and nothing left to do.
update legal_hold h set reference = null, ground = null, release_reason = null
where h.state = 'released' and h.reference is not null
  and not exists (
    select 1 from person p
    where p.subject_id = h.subject_id
      and (p.erasing_since is null
        or exists (
          select 1 from disposal d
          where d.subject_id = p.subject_id and d.state not in ('completed', 'cancelled'))));
