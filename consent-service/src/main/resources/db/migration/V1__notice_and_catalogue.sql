-- The privacy notice, by version. Once published nothing of it changes.
create table notice (
  version integer primary key check (version > 0),
  notice_id uuid not null unique,
  state text not null check (state in ('draft', 'published')),
  major boolean not null,
  lapsing_purposes text[] not null default '{}',
  effective_from timestamptz,
  drafted_by uuid,
  drafted_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  check (major or lapsing_purposes = '{}'),
  check ((state = 'published') = (effective_from is not null)),
  check ((state = 'published') = (published_at is not null))
);

-- Its text in each language. The digest is over exactly the text's bytes in UTF-8.
create table notice_text (
  version integer not null references notice,
  language text not null check (language in ('sv', 'en')),
  title text not null,
  body text not null,
  hash text not null check (hash = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
  primary key (version, language),
  unique (version, language, hash)
);

create function refuse_change_of_published_notice() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'notice' then
    if old.state = 'published' then
      raise exception 'a published notice is never changed';
    end if;
  elsif exists (select from notice n where n.version = old.version and n.state = 'published') then
    raise exception 'a published notice is never changed';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger published_notice_stays before update or delete on notice
  for each row execute function refuse_change_of_published_notice();
create trigger published_text_stays before update or delete on notice_text
  for each row execute function refuse_change_of_published_notice();

-- Purposes, categories and collection points: one document per version, so that a change of several
-- of them is approved, published and shown as one.
create table catalogue (
  version integer primary key check (version > 0),
  document jsonb not null,
  published_at timestamptz not null
);

create function refuse_change_of_catalogue() returns trigger language plpgsql as $$
begin
  raise exception 'a published catalogue is never changed';
end
$$;

create trigger published_catalogue_stays before update or delete on catalogue
  for each row execute function refuse_change_of_catalogue();

-- The registered systems, and the purposes that each carries out.
create table carrying_system (
  system text primary key,
  purposes text[] not null,
  registered_at timestamptz not null
);
