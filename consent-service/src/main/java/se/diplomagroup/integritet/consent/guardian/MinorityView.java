package se.diplomagroup.integritet.consent.guardian;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A minority as shown.
record MinorityView(UUID subjectId, LocalDate until, List<UUID> guardians) {

  static MinorityView of(Minority minority) {
    return new MinorityView(
        minority.childId(),
        minority.until(),
        minority.guardianships().keySet().stream().sorted().toList());
  }
}
