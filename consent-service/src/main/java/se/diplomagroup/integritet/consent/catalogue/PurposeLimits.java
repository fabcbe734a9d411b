package se.diplomagroup.integritet.consent.catalogue;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.diplomagroup.integritet.contracts.Code;

/// Everything that new versions of purposes have done to earlier consents, as one immutable value.
public final class PurposeLimits {

  public static final PurposeLimits NONE = new PurposeLimits(List.of());

  private final Map<Code, List<PurposeLimit>> byPurpose;
  private final long version;

  public PurposeLimits(List<PurposeLimit> limits) {
    this.byPurpose = Map.copyOf(limits.stream().collect(groupingBy(PurposeLimit::purpose)));
    this.version = limits.size();
  }

  /// When a consent to a version of a purpose ends by those that it has had since; empty when they
  /// leave it alone.
  public Optional<Instant> endOf(Code purpose, int version, Instant givenAt) {
    return of(purpose).stream()
        .flatMap(limit -> limit.endOf(version, givenAt).stream())
        .min(Comparator.naturalOrder());
  }

  /// Whether one of the versions after one and up to another has ended the consents to it.
  public boolean endedBetween(Code purpose, int version, int last) {
    return of(purpose).stream()
        .anyMatch(limit ->
            limit.validFor() == null && limit.version() > version && limit.version() <= last);
  }

  public List<PurposeLimit> of(Code purpose) {
    return byPurpose.getOrDefault(purpose, List.of());
  }

  /// The purposes that have any.
  public Set<Code> purposes() {
    return byPurpose.keySet();
  }

  /// Goes up with each limit.
  public long version() {
    return version;
  }
}
