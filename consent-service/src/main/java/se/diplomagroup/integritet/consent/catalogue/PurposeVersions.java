package se.diplomagroup.integritet.consent.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.diplomagroup.integritet.contracts.Code;

/// Every version that the purposes of all published catalogues have had, as one immutable value:
/// what somebody was asked about follows from the version that they were shown, or from when they
/// decided.
public final class PurposeVersions {

  static final PurposeVersions NONE = new PurposeVersions(Map.of());

  /// Each purpose's, oldest first.
  private final Map<Code, List<PurposeVersion>> byPurpose;

  private PurposeVersions(Map<Code, List<PurposeVersion>> byPurpose) {
    this.byPurpose = byPurpose;
  }

  /// These and what another catalogue brings.
  ///
  /// @param publishedAt when that catalogue came into force
  PurposeVersions with(Catalogue next, Instant publishedAt) {
    Map<Code, List<PurposeVersion>> versions = new HashMap<>();
    byPurpose.forEach((key, earlier) ->
        versions.put(key, next.purpose(key).isPresent() ? earlier : ended(earlier, publishedAt)));
    for (Purpose purpose : next.purposes()) {
      versions.merge(
          purpose.key(),
          List.of(new PurposeVersion(purpose, Instant.MIN, null)),
          (earlier, _) -> with(earlier, purpose, publishedAt));
    }
    return new PurposeVersions(Map.copyOf(versions));
  }

  /// A purpose as it was first published in this version.
  public Optional<Purpose> version(Code purpose, int version) {
    return of(purpose).stream()
        .filter(it -> it.purpose().version() == version)
        .map(PurposeVersion::purpose)
        .findFirst();
  }

  /// A purpose in the version that was in force at a time; empty while the catalogue did not have
  /// it.
  public Optional<Purpose> inForceAt(Code purpose, Instant time) {
    List<PurposeVersion> versions = of(purpose);
    for (int i = versions.size() - 1; i >= 0; i--) {
      if (versions.get(i).isInForceAt(time)) {
        return Optional.of(versions.get(i).purpose());
      }
    }
    return Optional.empty();
  }

  /// What a purpose was called in a version; its key where no catalogue has had that version.
  public Words title(Code purpose, int version) {
    return titleOf(purpose, version(purpose, version));
  }

  /// What a purpose was called at a time; its key while no catalogue had it.
  public Words titleAt(Code purpose, Instant time) {
    return titleOf(purpose, inForceAt(purpose, time));
  }

  private static Words titleOf(Code key, Optional<Purpose> purpose) {
    return purpose.map(Purpose::title).orElseGet(() -> Words.same(key));
  }

  private List<PurposeVersion> of(Code purpose) {
    return byPurpose.getOrDefault(purpose, List.of());
  }

  private static List<PurposeVersion> with(
      List<PurposeVersion> earlier, Purpose purpose, Instant publishedAt) {
    PurposeVersion last = earlier.getLast();
    if (last.purpose().version() == purpose.version() && !last.isSuperseded()) {
      return earlier;
    }
    List<PurposeVersion> versions = new ArrayList<>(ended(earlier, publishedAt));
    versions.add(new PurposeVersion(purpose, publishedAt, null));
    return List.copyOf(versions);
  }

  /// The same when the last one of them is no longer in force.
  private static List<PurposeVersion> ended(List<PurposeVersion> versions, Instant publishedAt) {
    PurposeVersion last = versions.getLast();
    if (last.isSuperseded()) {
      return versions;
    }
    List<PurposeVersion> all = new ArrayList<>(versions);
    all.set(all.size() - 1, last.endedAt(publishedAt));
    return List.copyOf(all);
  }
}
