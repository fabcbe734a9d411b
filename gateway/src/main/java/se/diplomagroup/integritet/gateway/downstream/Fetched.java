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

  private static final Set<String> OUTDATED = Set.of("purpose-not-in-force", "notice-not-in-force");

  private final @Nullable T value;
  private final @Nullable Trouble trouble;
  private final String slug;
  private final String rule;

  private Fetched(@Nullable T value, @Nullable Trouble trouble, String slug, String rule) {
    this.value = value;
    this.trouble = trouble;
    this.slug = slug;
    this.rule = rule;
  }

  public static <T> Fetched<T> got(T value) {
    return new Fetched<>(value, null, "", "");
  }

  static <T> Fetched<T> failed(Trouble trouble, String slug, String rule) {
    return new Fetched<>(null, trouble, slug, rule);
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
        ? new Fetched<>(null, trouble, slug, rule)
        : new Fetched<>(mapping.apply(value), null, "", "");
  }

  /// The same for something that needs another answer too.
  public <R> Fetched<R> flatMap(Function<? super T, Fetched<R>> mapping) {
    return value == null ? new Fetched<>(null, trouble, slug, rule) : mapping.apply(value);
  }
}
