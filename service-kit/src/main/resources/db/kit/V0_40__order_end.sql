-- An order ends with its final answer or with its recall, whichever came last: only then does its
-- time to be forgotten begin.
drop index system_order_to_forget;

create index system_order_to_forget on system_order ((greatest(answered_at, withdrawn_at)))
  where closed and not forgotten;
