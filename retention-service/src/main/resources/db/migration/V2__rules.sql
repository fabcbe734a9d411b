-- The default rules. A change is a new version of a rule, never an edit of a row.

insert into rule (rule_id, rule_key, version, category, purpose, policy, action, parameters, promise, basis) values
  ('01938000-0000-7000-8000-000000000001', 'contact-details-after-contract',    1, 'contact-details',        null, 'contract-end', 'erase',     '{"days": 30}', 'P09', 'GDPR Art. 5(1)(e), 17(1)(a)'),
  ('01938000-0000-7000-8000-000000000002', 'company-details-after-contract',    1, 'company-details',        null, 'contract-end', 'erase',     '{"days": 30}', 'P09', 'GDPR Art. 5(1)(e), 17(1)(a)'),
  ('01938000-0000-7000-8000-000000000003', 'login-credentials-after-contract',  1, 'login-credentials',      null, 'contract-end', 'erase',     '{"days": 30}', 'P09', 'GDPR Art. 5(1)(e), 17(1)(a)'),
  ('01938000-0000-7000-8000-000000000004', 'online-identifiers-after-contract', 1, 'online-identifiers',     null, 'contract-end', 'erase',     '{"days": 30}', 'P09', 'GDPR Art. 5(1)(e), 17(1)(a)'),
  ('01938000-0000-7000-8000-000000000005', 'support-case-while-customer',       1, 'support-case',           null, 'support-case', 'erase',     '{"days": 30}', 'P16', 'GDPR Art. 5(1)(e)'),
  ('01938000-0000-7000-8000-000000000006', 'education-records-follow-up',       1, 'education-records',      null, 'follow-up',    'anonymise', '{"days": 30, "followUpDays": 180}', 'P15', 'GDPR Art. 5(1)(e), 89(1)'),
  ('01938000-0000-7000-8000-000000000007', 'bokforingslagen-7-2',              1, 'billing-details',        null, 'bookkeeping',  'erase',     '{"years": 7}', 'P14', 'bokföringslagen (1999:1078) 7 kap. 2 §; GDPR Art. 6(1)(c), 17(3)(b)'),
  ('01938000-0000-7000-8000-000000000008', 'cookies-after-contract',            1, 'cookies',                null, 'contract-end', 'erase',     '{"days": 30}', 'P08', 'GDPR Art. 5(1)(e)'),
  ('01938000-0000-7000-8000-000000000009', 'accountability-after-contract',     1, 'accountability-records', null, 'contract-end', 'erase',     '{"days": 30}', 'P08', 'GDPR Art. 5(1)(e), 5(2)');
