-- Orders that a system has begun once more after a restore from a backup, and when it last did.
create table order_repeat (
  order_id  uuid primary key,
  origin_id uuid not null references disposal_round,
  begun_at  timestamptz not null
);
create index order_repeat_of_round on order_repeat (origin_id);

-- Those of them that had begun when a hold was placed.
create table hold_met_repeat (
  hold_id  uuid not null references legal_hold,
  order_id uuid not null,
  begun_at timestamptz not null,
  primary key (hold_id, order_id)
);
