package se.diplomagroup.integritet.gateway.downstream;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a page wanted from a service: the answer, or why there is none. A page shows what it got
/// and says what it did not get.
public final class Fetched<T> {

  /// Why there is no answer.
  public enum Trouble {
    /// The service could not be reached.
    DOWN,
    /// The service did not answer in time.
    SLOW,
    /// The user may not see it.
    FORBIDDEN,
    /// There is no such thing.
    MISSING,
    /// The service refused for another reason.
    REFUSED
  }

  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private static final Set<String> OUTDATED =
      Set.of("purpose-not-in-force", "notice-not-in-force", "hash-mismatch");

  private final @Nullable T value;
  private final @Nullable Trouble trouble;
  private final int status;
  private final String slug;
  private final String rule;

  private Fetched(
      @Nullable T value, @Nullable Trouble trouble, int status, String slug, String rule) {
    this.value = value;
    this.trouble = trouble;
    this.status = status;
    this.slug = slug;
    this.rule = rule;
  }

  public static <T> Fetched<T> got(T value) {
    return new Fetched<>(value, null, OK, "", "");
  }

  /// A service said no.
  static <T> Fetched<T> refused(Refused refused) {
    return switch (refused.status()) {
      case 401, 403 -> refused(Trouble.FORBIDDEN, 403, refused);
      case 404 -> refused(Trouble.MISSING, 404, refused);
      case 502, 503, 504 -> refused(Trouble.DOWN, UNAVAILABLE, refused);
      default -> refused(Trouble.REFUSED, Math.min(refused.status(), UNAVAILABLE), refused);
    };
  }

  private static <T> Fetched<T> refused(Trouble trouble, int status, Refused refused) {
    return new Fetched<>(null, trouble, status, refused.slug(), refused.rule());
  }

  /// A service gave no answer, or none that could be used.
  static <T> Fetched<T> failed(Trouble trouble) {
    return new Fetched<>(null, trouble, UNAVAILABLE, "", "");
  }

  public boolean ok() {
    return value != null;
  }

  /// The answer.
  ///
  /// @throws NoSuchElementException if there is no answer
  public T value() {
    if (value == null) {
      throw new NoSuchElementException("nothing was fetched");
    }
    return value;
  }

  public Optional<T> asOptional() {
    return Optional.ofNullable(value);
  }

  /// Why there is no answer, for the page's own words.
  ///
  /// @throws NoSuchElementException if there is an answer
  public Trouble trouble() {
    if (trouble == null) {
      throw new NoSuchElementException("it was fetched");
    }
    return trouble;
  }

  /// The status of a page that tells what came of it: the service's own where it said no, 503 where
  /// it did not answer (RFC 9110, section 15).
  public int status() {
    return status;
  }

  /// The kind of problem that the service named, empty if it named none.
  public String slug() {
    return slug;
  }

  /// Whether an answer was refused because what was shown with the question is no longer in force:
  /// the purpose or the policy has changed since.
  public boolean isOutdated() {
    return OUTDATED.contains(rule);
  }

  /// Whether the service was asked and said no, so that asking again brings nothing.
  public boolean isRefused() {
    return trouble == Trouble.REFUSED || trouble == Trouble.MISSING;
  }

  public boolean isMissing() {
    return trouble == Trouble.MISSING;
  }

  public boolean isForbidden() {
    return trouble == Trouble.FORBIDDEN;
  }

  /// The same for something derived from the answer.
  public <R> Fetched<R> map(Function<? super T, ? extends R> mapping) {
    return value == null
        ? new Fetched<>(null, trouble, status, slug, rule)
        : got(mapping.apply(value));
  }

  /// The same for something that needs another answer too.
  public <R> Fetched<R> flatMap(Function<? super T, Fetched<R>> mapping) {
    return value == null ? new Fetched<>(null, trouble, status, slug, rule) : mapping.apply(value);
  }
}
