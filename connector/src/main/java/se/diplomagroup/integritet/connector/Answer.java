package se.diplomagroup.integritet.connector;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;

/// What a system answers to an order.
///
/// The account is the system's own record of what it did, in its own words and without personal
/// data. Its digest, made unguessable by a random number, goes on the log as evidence.
public final class Answer {

  /// The ground of an order that the system has not been built to carry out.
  public static final Code NOT_SUPPORTED = Code.of("not-supported");

  /// The ground of an order that was taken back before it was carried out.
  public static final Code WITHDRAWN = Code.of("order-withdrawn");

  private static final byte[] NO_ACCOUNT = new byte[0];

  private final Outcome outcome;
  private final SortedMap<Code, Long> counts;
  private final byte[] account;
  private final @Nullable Code ground;
  private final @Nullable LocalDate until;

  private Answer(
      Outcome outcome,
      Map<Code, Long> counts,
      byte[] account,
      @Nullable Code ground,
      @Nullable LocalDate until) {
    if (counts.values().stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("a count is not negative");
    }
    this.outcome = outcome;
    this.counts = new TreeMap<>(counts);
    this.account = account.clone();
    this.ground = ground;
    this.until = until;
  }

  /// The order is carried out in full.
  ///
  /// @param counts how many records of each category were touched
  /// @param account the system's own record of what it did, without personal data
  public static Answer done(Map<Code, Long> counts, byte[] account) {
    return new Answer(Outcome.DONE, counts, account, null, null);
  }

  /// The order is carried out in full.
  public static Answer done(Map<Code, Long> counts, String account) {
    return done(counts, account.getBytes(StandardCharsets.UTF_8));
  }

  /// The system holds nothing that the order is about.
  public static Answer noData() {
    return new Answer(Outcome.NO_DATA, Map.of(), NO_ACCOUNT, null, null);
  }

  /// Some of it is done, the rest is not and will not be, on this ground.
  public static Answer partly(Map<Code, Long> counts, byte[] account, Code ground) {
    return new Answer(Outcome.PARTLY, counts, account, ground, null);
  }

  /// Some of it is done; the rest is kept until a date.
  public static Answer partly(
      Map<Code, Long> counts, byte[] account, Code ground, LocalDate until) {
    return new Answer(Outcome.PARTLY, counts, account, ground, until);
  }

  /// The system will not do it.
  public static Answer refused(Code ground) {
    return new Answer(Outcome.REFUSED, Map.of(), NO_ACCOUNT, ground, null);
  }

  /// Not yet: the order is run again on that day by itself.
  ///
  /// @param until within ten years; further ahead, the order counts as failed and is tried again
  public static Answer deferred(LocalDate until, Code ground) {
    return new Answer(Outcome.DEFERRED, Map.of(), NO_ACCOUNT, ground, until);
  }

  /// It cannot be done.
  public static Answer impossible(Code ground) {
    return new Answer(Outcome.IMPOSSIBLE, Map.of(), NO_ACCOUNT, ground, null);
  }

  /// The identifier does not lead to exactly one person here.
  public static Answer identityMismatch() {
    return new Answer(Outcome.IDENTITY_MISMATCH, Map.of(), NO_ACCOUNT, null, null);
  }

  /// It failed and will be tried again.
  static Answer failed(Throwable cause) {
    byte[] account = cause.getClass().getName().getBytes(StandardCharsets.UTF_8);
    return new Answer(Outcome.FAILED, Map.of(), account, null, null);
  }

  public Outcome outcome() {
    return outcome;
  }

  /// Records touched, by category, in order of category.
  public Map<Code, Long> counts() {
    return Collections.unmodifiableSortedMap(counts);
  }

  public byte[] account() {
    return account.clone();
  }

  public Optional<Code> ground() {
    return Optional.ofNullable(ground);
  }

  public Optional<LocalDate> until() {
    return Optional.ofNullable(until);
  }

  @Override
  public String toString() {
    return outcome + (ground == null ? "" : " (" + ground + ")");
  }
}
