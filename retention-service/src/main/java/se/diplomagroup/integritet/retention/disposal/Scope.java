package se.diplomagroup.integritet.retention.disposal;

import java.util.UUID;

/// What a disposal is about, by what caused it.
sealed interface Scope {

  /// What is due by rule today.
  record Schedule() implements Scope {}

  /// The whole person, at their own request (GDPR Art. 17).
  record Request() implements Scope {}

  /// What is held about the person under contracts with one company, by its administrator's word.
  record Company(UUID companyId) implements Scope {}
}
