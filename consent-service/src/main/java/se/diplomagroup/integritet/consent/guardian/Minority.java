package se.diplomagroup.integritet.consent.guardian;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.diplomagroup.integritet.kit.time.Zones;

/// A child whose own consent does not count yet (GDPR Art. 8; dataskyddslagen 2 kap. 4 §: under
/// 13). Until the day on which they turn 13 their guardians consent for them; from that day on,
/// Swedish time, nobody but themselves. What protects a child, a refusal or a withdrawal, they can
/// always say themselves.
///
/// @param until the first day on which the child's own consent counts
/// @param guardianships who decides for the child: the guardianship's id by the guardian's
/// @param ended the guardianships that there have been
public record Minority(
    UUID childId, LocalDate until, Map<UUID, UUID> guardianships, Set<UUID> ended) {

  public Minority {
    guardianships = Map.copyOf(guardianships);
    ended = Set.copyOf(ended);
  }

  /// Whether it is known whose guardianship it is, or was.
  public boolean knows(UUID guardianship) {
    return guardianships.containsValue(guardianship) || ended.contains(guardianship);
  }

  public boolean lastsAt(Instant time) {
    return LocalDate.ofInstant(time, Zones.STOCKHOLM).isBefore(until);
  }

  /// The guardianship by which somebody decides for the child at that time.
  public Optional<UUID> guardianshipOf(UUID guardianId, Instant time) {
    return lastsAt(time) ? Optional.ofNullable(guardianships.get(guardianId)) : Optional.empty();
  }
}
