package se.diplomagroup.integritet.retention.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// One retention period of one kind of data about one person.
///
/// @param bucket tells several periods of one category apart, such as one for each financial year;
///   empty where the whole category has one period
/// @param records the records concerned, by the system's own ids, as far as they are known
public record Period(String bucket, List<UUID> records, LocalDate startedOn, Term term) {

  /// The bucket of a category that has one period for all of it.
  public static final String WHOLE = "";

  public Period {
    records = records.stream().sorted().toList();
  }

  /// Whether the period is about the whole category and not only about the records named.
  public boolean isWholeCategory() {
    return bucket.equals(WHOLE);
  }
}
