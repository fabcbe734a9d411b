-- Who was asked for last may be erased one day, and the newsletter is nobody's.
update newsletter set asked_up_to = null where state = 'asked';
alter table newsletter add check (state = 'asking' or asked_up_to is null);
