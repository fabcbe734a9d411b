-- A replica that runs an older version, while others are updated, says nothing of the cause.
alter table delivery alter column cause set default 'withdrawal';
