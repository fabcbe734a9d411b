-- Contracts and who stands under them, as far as told: either may be told first.
create table contract (
  contract_id uuid primary key,
  company_id uuid not null,
  starts_on date,
  ended_on date
);

create table contract_member (
  subject_id uuid not null,
  contract_id uuid not null,
  since date not null,
  closed_on date,
  primary key (subject_id, contract_id)
);

create index contract_member_contract on contract_member (contract_id);

-- Objections. In force from when they are recorded until they are lifted.
create table objection (
  objection_id uuid primary key,
  subject_id uuid not null,
  purpose text not null,
  kind text not null check (
    kind in ('direct-marketing', 'legitimate-interest', 'profiling', 'automated-decision')),
  recorded_at timestamptz not null,
  upheld_at timestamptz,
  lifted_at timestamptz
);

create index objection_subject on objection (subject_id);

-- Restrictions (GDPR Art. 18), by the request that asked for them. No categories means all.
create table restriction (
  request_id uuid primary key,
  subject_id uuid not null,
  restricted_at timestamptz,
  categories text[] not null default '{}',
  lifted_at timestamptz,
  lifted_categories text[] not null default '{}'
);

create index restriction_subject on restriction (subject_id);

-- Withdrawals and objections on their way to the systems.
create table delivery (
  origin_id uuid primary key,
  subject_id uuid not null,
  purpose text not null,
  decided_at timestamptz not null,
  begun_at timestamptz not null,
  answer_by timestamptz not null,
  systems integer not null check (systems >= 0),
  completed_at timestamptz
);

create index delivery_latest on delivery (decided_at desc, origin_id desc);
create index delivery_open on delivery (answer_by) where completed_at is null;
create index delivery_begun on delivery (begun_at);
create index delivery_subject on delivery (subject_id);
