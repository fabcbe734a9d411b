-- What the systems have told about contracts and people. People are pseudonymous ids.

create table contract (
  contract_id uuid primary key,
  company_id  uuid not null,
  source      text not null,
  starts_on   date not null,
  ended_on    date,
  end_told_at timestamptz
);
create index contract_of_company on contract (company_id);

create table lifecycle_fact (
  source       text not null,
  fact_id      uuid not null,
  type         text not null,
  content_hash text not null,
  subject_id   uuid,
  accepted_at  timestamptz not null,
  primary key (source, fact_id)
);
create index lifecycle_fact_of_subject on lifecycle_fact (subject_id) where subject_id is not null;

-- One row per person that anything is known about. The row is the lock of everything about the
-- person and, by review_at, the queue of people whose clocks are to be looked at.
create table person (
  subject_id    uuid primary key,
  review_at     timestamptz,
  attempts      int not null default 0,
  erasing_since timestamptz
);
create index person_to_review on person (review_at) where review_at is not null;

create table membership (
  subject_id                uuid not null references person,
  contract_id               uuid not null references contract,
  joined_on                 date not null,
  account_created_on        date,
  account_closed_on         date,
  active_after_end_on       date,
  active_after_end_told_at  timestamptz,
  primary key (subject_id, contract_id)
);
create index membership_of_contract on membership (contract_id, subject_id);

create table enrolment (
  enrolment_id   uuid primary key,
  subject_id     uuid not null references person,
  contract_id    uuid not null references contract,
  course_id      uuid not null,
  enrolled_on    date,
  completed_on   date,
  followed_up_on date
);
create index enrolment_of_subject on enrolment (subject_id);

create table invoice (
  invoice_id             uuid primary key,
  subject_id             uuid not null references person,
  contract_id            uuid not null references contract,
  issued_on              date not null,
  financial_year_ends_on date not null
);
create index invoice_of_subject on invoice (subject_id);

create table support_case (
  case_id     uuid primary key,
  subject_id  uuid not null references person,
  contract_id uuid not null references contract,
  opened_on   date,
  closed_on   date
);
create index support_case_of_subject on support_case (subject_id);

-- A change that concerns many people, handed on to their rows in bounded steps.
create table fan_out (
  fan_out_id      uuid primary key,
  contract_id     uuid references contract,
  after_subject   uuid,
  next_attempt_at timestamptz not null
);
create index fan_out_next on fan_out (next_attempt_at);

create table registered_system (
  system_key    text primary key,
  name          text not null,
  declaration   jsonb not null,
  registered_at timestamptz not null
);

create table rule (
  rule_id      uuid primary key,
  rule_key     text not null,
  version      int not null,
  category     text not null,
  purpose      text,
  policy       text not null,
  action       text not null check (action in ('erase', 'anonymise')),
  parameters   jsonb not null,
  promise      text not null,
  basis        text not null,
  activated_at timestamptz,
  retired_at   timestamptz,
  unique (rule_key, version)
);
create unique index one_rule_in_force on rule (category, coalesce(purpose, '')) where retired_at is null;

create table clock (
  clock_id     uuid primary key,
  subject_id   uuid not null references person,
  category     text not null,
  purpose      text not null,
  system_key   text not null,
  bucket       text not null,
  rule_key     text,
  rule_version int,
  records      uuid[] not null,
  started_on   date not null,
  due_on       date,
  ground       text not null,
  due_told     boolean not null default false,
  disposed_on  date,
  unique (subject_id, category, purpose, system_key, bucket)
);
create index clock_without_rule on clock (clock_id) where rule_key is null;
create index clock_of_subject on clock (subject_id, clock_id);

create table legal_hold (
  hold_id        uuid primary key,
  subject_id     uuid not null,
  kind           text not null check (kind in ('law', 'court', 'authority')),
  reference      text,
  ground         text,
  state          text not null check (state in ('active', 'released')),
  placed_by      uuid not null,
  placed_at      timestamptz not null,
  released_by    uuid,
  released_at    timestamptz,
  release_reason text
);
create index legal_hold_of_subject on legal_hold (subject_id, hold_id);
create index legal_hold_by_state on legal_hold (state, hold_id);

create table disposal (
  disposal_id     uuid primary key,
  subject_id      uuid not null,
  trigger         text not null check (trigger in ('schedule', 'request', 'administrator')),
  request_id      uuid unique,
  company_id      uuid,
  state           text not null,
  plan            jsonb not null,
  plan_hash       text not null,
  planned_at      timestamptz not null,
  approved_at     timestamptz,
  ordered_at      timestamptz,
  answer_by       timestamptz,
  completed_at    timestamptz,
  deferred_ground text,
  deferred_hold   uuid,
  deferred_until  date,
  erased          bigint,
  anonymised      bigint,
  evidence        text,
  next_attempt_at timestamptz,
  attempts        int not null default 0
);
create index disposal_of_subject on disposal (subject_id, disposal_id);
create index disposal_by_state on disposal (state, disposal_id);
create index disposal_next on disposal (next_attempt_at) where next_attempt_at is not null;
create index disposal_late on disposal (answer_by) where state in ('executing', 'deferred');
create unique index one_open_disposal_by_schedule on disposal (subject_id)
  where trigger = 'schedule' and state not in ('completed', 'cancelled');
create unique index one_open_disposal_by_administrator on disposal (subject_id, company_id)
  where trigger = 'administrator' and state not in ('completed', 'cancelled');

-- The ids under which a disposal's orders went out: the first round under the disposal's own id, each
-- later one, to the systems that had not fulfilled theirs, under an id of its own.
create table disposal_round (
  origin_id   uuid primary key,
  disposal_id uuid not null references disposal,
  number      int not null,
  unique (disposal_id, number)
);

create table disposal_contract (
  contract_id uuid not null,
  disposal_id uuid not null references disposal,
  primary key (contract_id, disposal_id)
);
create index contract_of_disposal on disposal_contract (disposal_id);
