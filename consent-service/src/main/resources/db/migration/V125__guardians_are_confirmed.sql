-- Staff who name a guardian do so alone: until somebody else has confirmed it, the guardian decides
-- nothing. Null when nobody needs to, since a system told it that has made sure, or once it is done.
alter table guardianship add column named_by uuid;
