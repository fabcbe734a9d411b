create sequence request_reference;

create table rights_request (
  id                     uuid primary key,
  version                bigint not null,
  reference              text not null unique,
  subject_id             uuid not null,
  exercised_right        text not null,
  channel                text not null,
  language               text not null,
  categories             text[] not null,
  purpose                text,
  objection_kind         text,
  received_on            date not null,
  registered_at          timestamptz not null,
  due_on                 date not null,
  explanation_sv         text not null,
  explanation_en         text not null,
  extended_at            timestamptz,
  extension_reason       text,
  state                  text not null,
  state_since            timestamptz not null,
  decided_in             text,
  identity_method        text,
  identity_confirmed_at  timestamptz,
  repeats_request_id     uuid references rights_request,
  disposal_id            uuid,
  plan_hash              text,
  plan_erase             integer,
  plan_anonymise         integer,
  planned_at             timestamptz,
  outcome                text,
  decision_grounds       text[],
  decided_by             uuid,
  decided_at             timestamptz,
  approved_by            uuid,
  approved_at            timestamptz,
  deferral_ground        text,
  deferral_hold_id       uuid,
  deferral_until         date,
  deferred_at            timestamptz,
  erased_records         bigint,
  anonymised_records     bigint,
  carried_out_in_full    boolean,
  ready_at               timestamptz,
  packages_destroyed_at  timestamptz,
  restriction_lifts_on   date,
  closure                text,
  closed_at              timestamptz,
  constraint two_people_approve check (approved_by is null or approved_by <> decided_by),
  constraint closed_says_how check ((state = 'CLOSED') = (closure is not null))
);

-- the queue of staff, whole or of one state, by urgency
create index rights_request_due on rights_request (due_on, id);
create index rights_request_state_due on rights_request (state, due_on, id);
-- a person's own requests, their groups, and the extracts they have been given
create index rights_request_subject on rights_request (subject_id, due_on, id);
-- what the sweep looks for
create index rights_request_packages on rights_request (ready_at)
  where ready_at is not null and packages_destroyed_at is null;
create index rights_request_restriction on rights_request (restriction_lifts_on)
  where restriction_lifts_on is not null;

create table request_kept (
  request_id  uuid not null references rights_request,
  category    text not null,
  system_key  text not null,
  ground      text not null,
  until_date  date
);
create index request_kept_request on request_kept (request_id);

create table request_timeline (
  id           uuid primary key,
  request_id   uuid not null references rights_request,
  happened_at  timestamptz not null,
  step         text not null,
  actor_kind   text not null,
  actor_id     uuid,
  detail       text
);
create index request_timeline_request on request_timeline (request_id, id);

create table registered_system (
  key            text primary key,
  categories     text[] not null,
  purposes       text[] not null,
  actions        text[] not null,
  registered_at  timestamptz not null
);

-- One random key per request and compartment, wrapped by the master key. Destroying a key destroys
-- everything that was sealed with it, wherever copies of it lie.
create table request_key (
  request_id    uuid not null references rights_request,
  compartment   text not null,
  wrapped       bytea,
  created_at    timestamptz not null default now(),
  destroyed_at  timestamptz,
  primary key (request_id, compartment),
  constraint destroyed_is_gone check ((wrapped is null) = (destroyed_at is not null))
);

create table collected_package (
  order_id     uuid primary key,
  request_id   uuid not null references rights_request,
  system_key   text not null,
  sealed       bytea not null,
  uploaded_at  timestamptz not null
);
create index collected_package_request on collected_package (request_id);

create table request_particulars (
  request_id  uuid primary key references rights_request,
  sealed      bytea not null
);
