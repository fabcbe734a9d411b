-- Whether somebody said no, or a consent ended of itself.
alter table delivery add column cause text check (cause in ('withdrawal', 'lapse'));

update delivery set cause = case
  when exists (select from decision d where d.decision_id = origin_id and d.choice <> 'expired')
    or exists (select from objection o where o.objection_id = origin_id)
  then 'withdrawal' else 'lapse' end;

alter table delivery alter column cause set not null;

create index delivery_cause on delivery (cause, decided_at desc, origin_id desc);
