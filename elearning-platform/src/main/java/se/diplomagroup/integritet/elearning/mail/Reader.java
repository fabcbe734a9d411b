package se.diplomagroup.integritet.elearning.mail;

import java.util.UUID;

/// Somebody to whom a newsletter might go.
///
/// @param restricted whether the person's data may not be used at present
record Reader(UUID subjectId, UUID companyId, boolean restricted) {}
