-- An order can be taken back as long as the system has not begun to carry it out: it asks first.
alter table system_order
  -- when the system was last told that it may begin; null again once it has answered for that
  add column begun_at timestamptz,
  add column withdrawn_at timestamptz;
