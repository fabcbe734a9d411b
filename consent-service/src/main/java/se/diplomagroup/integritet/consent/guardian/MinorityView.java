package se.diplomagroup.integritet.consent.guardian;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// A minority as shown.
///
/// @param guardians who decides for the child
/// @param unconfirmed whom staff have named, and who decides nothing until somebody else of the
///   staff has confirmed it
record MinorityView(UUID subjectId, LocalDate until, List<UUID> guardians, List<UUID> unconfirmed) {

  static MinorityView of(Minority minority, Collection<UUID> unconfirmed) {
    return new MinorityView(
        minority.childId(),
        minority.until(),
        minority.guardianships().keySet().stream().sorted().toList(),
        unconfirmed.stream().sorted().toList());
  }
}
