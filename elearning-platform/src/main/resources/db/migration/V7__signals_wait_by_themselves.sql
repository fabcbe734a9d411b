-- A signal that could not be told waits by itself, and keeps no other waiting.
alter table browser_signal add column failures integer not null default 0;
alter table browser_signal add column next_attempt_at timestamptz not null default now();

drop index browser_signal_age;
create index browser_signal_due on browser_signal (next_attempt_at);
