-- those who got a newsletter, page by page, however many were skipped between them
create index newsletter_receiver on newsletter_recipient (newsletter_id, subject_id)
  where state in ('sent', 'queued');
