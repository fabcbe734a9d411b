-- In a transaction of its own, which lets decisions be told while it reads the ledger.
alter table decision validate constraint staff_say_why;
