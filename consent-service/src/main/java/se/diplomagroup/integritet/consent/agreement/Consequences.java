package se.diplomagroup.integritet.consent.agreement;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.PurposeLimit;
import se.diplomagroup.integritet.contracts.Code;

/// What a proposal would do to the consents in force if it were approved now.
///
/// @param purposes those whose consents it touches; empty when it leaves all of them alone
record Consequences(Instant countedAt, List<OfPurpose> purposes) {

  /// @param version the one that the purpose would get
  /// @param validFor for how long earlier consents would last at most, or null when all would end
  /// @param ended how many consents would end at once
  /// @param shortened how many would go on, and end earlier than they do now
  /// @param everybody whether all who have decided anything were looked at; otherwise the numbers
  ///   are those of the part that was
  record OfPurpose(
      Code purpose,
      int version,
      @Nullable Period validFor,
      long ended,
      long shortened,
      boolean everybody) {}

  /// Counts one after the other.
  static final class Count {

    private final PurposeLimit limit;
    private final Instant now;
    private long ended;
    private long shortened;

    Count(PurposeLimit limit, Instant now) {
      this.limit = limit;
      this.now = now;
    }

    void add(Instant givenAt, @Nullable Instant validUntil) {
      limit
          .endOf(givenAt)
          .filter(end -> validUntil == null || end.isBefore(validUntil))
          .ifPresent(this::add);
    }

    private void add(Instant end) {
      if (end.isAfter(now)) {
        shortened++;
      } else {
        ended++;
      }
    }

    OfPurpose result(boolean everybody) {
      return new OfPurpose(
          limit.purpose(), limit.version(), limit.validFor(), ended, shortened, everybody);
    }
  }
}
