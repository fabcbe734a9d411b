package se.diplomagroup.integritet.gateway.downstream;

import java.util.NoSuchElementException;
import java.util.Optional;
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

  private final @Nullable T value;
  private final @Nullable Trouble trouble;
  private final String slug;

  private Fetched(@Nullable T value, @Nullable Trouble trouble, String slug) {
    this.value = value;
    this.trouble = trouble;
    this.slug = slug;
  }

  public static <T> Fetched<T> got(T value) {
    return new Fetched<>(value, null, "");
  }

  static <T> Fetched<T> failed(Trouble trouble, String slug) {
    return new Fetched<>(null, trouble, slug);
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

  public boolean isMissing() {
    return trouble == Trouble.MISSING;
  }

  public boolean isForbidden() {
    return trouble == Trouble.FORBIDDEN;
  }

  /// The same for something derived from the answer.
  public <R> Fetched<R> map(Function<? super T, ? extends R> mapping) {
    return value == null
        ? new Fetched<>(null, trouble, slug)
        : new Fetched<>(mapping.apply(value), null, "");
  }

  /// The same for something that needs another answer too.
  public <R> Fetched<R> flatMap(Function<? super T, Fetched<R>> mapping) {
    return value == null ? new Fetched<>(null, trouble, slug) : mapping.apply(value);
  }
}
