package se.diplomagroup.integritet.consent.change;

/// Which transactions had ended at an instant, as `pg_current_snapshot()` says it: all before
/// `oldest`, and of the others those before `next` that are not named as running.
///
/// @param text in the words of the database, `oldest:next:running`
record Snapshot(String text) {

  /// The oldest transaction that was running, or the next one if none was.
  long oldest() {
    return Long.parseUnsignedLong(text, 0, text.indexOf(':'), 10);
  }

  /// The first that had not begun.
  long next() {
    int first = text.indexOf(':');
    return Long.parseUnsignedLong(text, first + 1, text.indexOf(':', first + 1), 10);
  }

  /// Whether this one cannot be later than another: the database is not the one it was.
  boolean isBefore(Snapshot other) {
    return Long.compareUnsigned(next(), other.next()) < 0;
  }
}
