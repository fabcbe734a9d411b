-- Customers ------------------------------------------------------------------------------------

create table company (
  id                  uuid primary key,
  name                text not null,
  organisation_number text not null,
  registered_on       date not null,
  -- what is left of the company's learners once nobody can be told apart: two totals
  anonymised_enrolments  integer not null default 0,
  anonymised_completions integer not null default 0
);

create table contract (
  id         uuid primary key,
  company_id uuid not null references company,
  starts_on  date not null,
  ended_on   date,
  check (ended_on is null or ended_on >= starts_on)
);
create index on contract (company_id, starts_on);

-- Persons: every table below that has a subject_id holds personal data of one category -----------

-- company-details: who works where, and as what
create table member (
  subject_id  uuid primary key,
  company_id  uuid not null references company,
  contract_id uuid not null references contract,
  role        text not null check (role in ('learner', 'administrator')),
  title       text,
  department  text,
  joined_on   date not null,
  closed_on   date
);
create index on member (company_id, subject_id);

-- contact-details
create table contact_details (
  subject_id  uuid primary key,
  company_id  uuid not null references company,
  given_name  text not null,
  family_name text not null,
  email       text not null,
  phone       text,
  address     text,
  postcode    text,
  city        text,
  language    text not null default 'sv' check (language in ('sv', 'en'))
);
create unique index contact_details_email on contact_details (lower(email));
create index on contact_details (company_id);

-- login-credentials: the account in the sign-in directory, and the way to it
create table sign_in_account (
  subject_id      uuid primary key,
  company_id      uuid not null references company,
  username        text not null,
  state           text not null check (state in ('not-invited', 'pending', 'created', 'username-taken')),
  -- only until the account exists: a salted hash, never the password
  password_salt   bytea,
  password_hash   bytea,
  attempts        integer not null default 0,
  next_attempt_at timestamptz,
  created_at      timestamptz
);
create index on sign_in_account (next_attempt_at) where state = 'pending';
create index on sign_in_account (company_id);

-- accounts to make sure of that they do not exist: pseudonymous, and gone once that is so
create table account_removal (
  subject_id      uuid primary key,
  attempts        integer not null default 0,
  next_attempt_at timestamptz not null
);

-- online-identifiers
create table visit (
  id         uuid primary key,
  subject_id uuid not null,
  company_id uuid not null references company,
  ip_address text not null,
  user_agent text not null,
  visited_at timestamptz not null
);
create index on visit (subject_id);
create index on visit (company_id);

-- Training ------------------------------------------------------------------------------------

create table course (
  id       uuid primary key,
  code     text not null unique,
  title_sv text not null,
  title_en text not null,
  about_sv text not null,
  about_en text not null,
  hours    integer not null,
  price    integer not null
);

-- education-records
create table enrolment (
  id           uuid primary key,
  subject_id   uuid not null,
  company_id   uuid not null references company,
  contract_id  uuid not null references contract,
  course_id    uuid not null references course,
  enrolled_on  date not null,
  completed_on date
);
create index on enrolment (subject_id);
create index on enrolment (company_id);

create table diploma (
  number       text primary key,
  enrolment_id uuid not null unique references enrolment on delete cascade,
  subject_id   uuid not null,
  company_id   uuid not null references company,
  course_id    uuid not null references course,
  issued_on    date not null
);
create index on diploma (subject_id);
create index on diploma (company_id);

create table follow_up (
  enrolment_id    uuid primary key references enrolment on delete cascade,
  subject_id      uuid not null,
  company_id      uuid not null references company,
  state           text not null check (state in ('planned', 'invited', 'not-invited', 'answered')),
  invite_on       date not null,
  reason          text,
  answered_on     date,
  answers         jsonb
);
create index on follow_up (subject_id);
create index on follow_up (company_id);
create index on follow_up (invite_on) where state = 'planned';

-- A diploma that its holder chose to have verifiable for ever. Its commitment is a digest over what
-- the diploma says and a random code that only the holder has, so it says nothing by itself.
create table certificate (
  number     text primary key,
  commitment text not null,
  course_id  uuid not null references course
);

-- Totals that outlive the learners. Every cell begins at a random number that nobody remembers, so
-- no cell tells whether one particular person is in it.
create table course_statistics (
  course_id   uuid not null references course,
  year        integer not null,
  enrolments  integer not null,
  completions integer not null,
  primary key (course_id, year)
);

create function begin_course_statistics() returns trigger language plpgsql as $$
begin
  insert into course_statistics (course_id, year, enrolments, completions)
  select new.id, year, 20 + floor(random() * 21)::int, 10 + floor(random() * 11)::int
  from generate_series(2010, 2060) as year;
  return null;
end $$;

create trigger begin_course_statistics after insert on course
  for each row execute function begin_course_statistics();

-- Billing -------------------------------------------------------------------------------------

create table purchase_order (
  id          uuid primary key,
  company_id  uuid not null references company,
  contract_id uuid not null references contract,
  courses     integer not null check (courses > 0),
  placed_on   date not null
);
create index on purchase_order (company_id);

create table invoice (
  id                     uuid primary key,
  number                 text not null unique,
  order_id               uuid not null unique references purchase_order,
  company_id             uuid not null references company,
  contract_id            uuid not null references contract,
  amount                 integer not null,
  vat                    integer not null,
  issued_on              date not null,
  financial_year_ends_on date not null
);
create index on invoice (company_id);
create sequence invoice_number start 100001;

-- billing-details: who is the company's reference on an order and its invoice. Accounting asks for
-- the company's name, not for the person's, so the name is not copied here.
create table billing_reference (
  order_id    uuid primary key references purchase_order,
  invoice_id  uuid unique references invoice,
  subject_id  uuid not null,
  company_id  uuid not null references company
);
create index on billing_reference (subject_id);
create index on billing_reference (company_id);

-- Support -------------------------------------------------------------------------------------

-- support-case
create table support_case (
  id         uuid primary key,
  subject_id uuid not null,
  company_id uuid not null references company,
  contract_id uuid not null references contract,
  subject    text not null,
  text       text not null,
  opened_on  date not null,
  closed_on  date
);
create index on support_case (subject_id);
create index on support_case (company_id);

-- Mail ----------------------------------------------------------------------------------------

create table newsletter (
  id         uuid primary key,
  subject    text not null,
  body       text not null,
  created_at timestamptz not null,
  -- how far the list of readers has been asked for permission
  asked_up_to uuid,
  state      text not null check (state in ('asking', 'asked'))
);
create index on newsletter (created_at) where state = 'asking';

-- contact-details: who got a newsletter, who did not and why
create table newsletter_recipient (
  newsletter_id uuid not null references newsletter,
  subject_id    uuid not null,
  company_id    uuid not null references company,
  state         text not null check (state in ('queued', 'sent', 'skipped')),
  reason        text,
  primary key (newsletter_id, subject_id)
);
create index on newsletter_recipient (subject_id);
create index on newsletter_recipient (company_id);

-- contact-details: mail that has permission and waits to be sent
create table mail (
  id              uuid primary key,
  subject_id      uuid not null,
  purpose         text not null,
  newsletter_id   uuid references newsletter,
  enrolment_id    uuid references enrolment on delete cascade,
  permitted_at    timestamptz not null,
  attempts        integer not null default 0,
  next_attempt_at timestamptz not null
);
create index on mail (next_attempt_at);
create index on mail (subject_id);
create index on mail (newsletter_id);

-- Personal data under restriction (GDPR Art. 18) ------------------------------------------------

create table restriction (
  subject_id uuid not null,
  scope      text not null,
  order_id   uuid not null,
  since      timestamptz not null,
  primary key (subject_id, scope)
);

-- What is to be told to the platform ------------------------------------------------------------

create table fact (
  id              uuid primary key,
  seq             bigint generated always as identity,
  key             uuid not null,
  type            text not null,
  data            jsonb not null,
  happened_at     timestamptz not null,
  refused         text
);
create index on fact (seq) where refused is null;
create index on fact (key);

-- Demo data that is being made --------------------------------------------------------------------

create table demo_job (
  id         uuid primary key,
  seed       bigint not null,
  companies  integer not null check (companies > 0),
  people     integer not null check (people >= 0),
  as_of      date not null,
  done_companies integer not null default 0,
  done_people    integer not null default 0,
  started_at  timestamptz not null,
  finished_at timestamptz
);
