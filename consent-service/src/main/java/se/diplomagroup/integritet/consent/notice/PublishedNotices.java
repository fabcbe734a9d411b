package se.diplomagroup.integritet.consent.notice;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import se.diplomagroup.integritet.contracts.Code;

/// Every published notice, as one immutable value. At any time the one in force is the highest
/// version that has come into force by then.
public final class PublishedNotices {

  private final TreeMap<Integer, Notice> byVersion = new TreeMap<>();

  public PublishedNotices(List<Notice> published) {
    published.forEach(notice -> byVersion.put(notice.version(), notice));
  }

  public Optional<Notice> version(int version) {
    return Optional.ofNullable(byVersion.get(version));
  }

  public Optional<Notice> inForceAt(Instant time) {
    return byVersion.descendingMap().values().stream()
        .filter(notice -> notice.inForceBy(time))
        .findFirst();
  }

  /// The newest version that made earlier consents for a purpose lapse, among those in force by
  /// then.
  public Optional<Notice> lastLapse(Code purpose, Instant time) {
    return byVersion.descendingMap().values().stream()
        .filter(notice -> notice.inForceBy(time) && notice.lapsing().contains(purpose))
        .findFirst();
  }

  /// All of them, newest first.
  public List<Notice> all() {
    return List.copyOf(Collections.unmodifiableCollection(byVersion.descendingMap().values()));
  }

  int size() {
    return byVersion.size();
  }
}
