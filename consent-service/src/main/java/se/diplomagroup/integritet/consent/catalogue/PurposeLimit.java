package se.diplomagroup.integritet.consent.catalogue;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.time.Zones;

/// What a new version of a purpose does to the consents that were made before it came into force.
/// It ends them when it asks for more than they were given for: a changed purpose needs a new
/// consent (GDPR Art. 6(1)(a), 6(4), 7; EDPB guidelines 05/2020). When it only shortens the time
/// for which a consent lasts, they last for that time at most, and never end before the version
/// came into force. Otherwise it leaves them alone.
///
/// @param version the purpose's
/// @param since when that version came into force
/// @param validFor for how long they last at most, or null when they end
public record PurposeLimit(Code purpose, int version, Instant since, @Nullable Period validFor) {

  /// What a catalogue does to consents made under the one before it.
  static List<PurposeLimit> between(Catalogue before, Catalogue after, Instant since) {
    List<PurposeLimit> limits = new ArrayList<>();
    for (Purpose purpose : after.consentPurposes()) {
      Optional<Purpose> earlier = before.purpose(purpose.key());
      if (earlier.isEmpty()
          ? purpose.version() > 1
          : earlier.get().version() != purpose.version()
              && purpose.asksForMoreThan(earlier.get())) {
        limits.add(new PurposeLimit(purpose.key(), purpose.version(), since, null));
      } else if (earlier.isPresent() && purpose.lastsShorterThan(earlier.get(), since)) {
        limits.add(new PurposeLimit(purpose.key(), purpose.version(), since, purpose.validFor()));
      }
    }
    return limits;
  }

  /// When a consent ends by it; empty when it was given to this version or a later one. One that is
  /// told to have been given before this version came into force was not given to it, whatever
  /// version it names.
  public Optional<Instant> endOf(int givenVersion, Instant givenAt) {
    return givenVersion >= version && !givenAt.isBefore(since)
        ? Optional.empty()
        : Optional.of(endOfEarlier(givenAt));
  }

  /// When a consent to an earlier version that was given at this instant ends by it: never before
  /// this version came into force, nor before the consent itself.
  private Instant endOfEarlier(Instant givenAt) {
    Instant soonest = givenAt.isBefore(since) ? since : givenAt;
    if (validFor == null) {
      return soonest;
    }
    Instant end = givenAt.atZone(Zones.STOCKHOLM).plus(validFor).toInstant();
    return end.isBefore(soonest) ? soonest : end;
  }

  /// When a consent that was given at this instant ends by it; empty when it was given since.
  public Optional<Instant> endOf(Instant givenAt) {
    return givenAt.isBefore(since) ? Optional.of(endOfEarlier(givenAt)) : Optional.empty();
  }
}
