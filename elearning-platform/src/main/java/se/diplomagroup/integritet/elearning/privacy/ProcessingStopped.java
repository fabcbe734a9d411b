package se.diplomagroup.integritet.elearning.privacy;

import java.util.UUID;
import se.diplomagroup.integritet.contracts.Code;

/// Nothing more is to be done about somebody for a purpose, as the platform has ordered. Told
/// within the order's transaction, to features that keep no [PersonalRecords] of them.
///
/// @param subjectId a person, or a visitor of the website
public record ProcessingStopped(UUID subjectId, Code purpose) {}
