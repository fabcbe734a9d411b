create table number (value bigint primary key);

insert into number select generate_series(1, 10000);

create table effect (
  position bigint generated always as identity primary key,
  subject_id uuid not null,
  number bigint not null references number deferrable initially deferred,
  correlation_id uuid,
  unique (subject_id, number)
);

create table raw_record (
  position bigint generated always as identity primary key,
  id uuid not null unique,
  payload bytea not null
);
