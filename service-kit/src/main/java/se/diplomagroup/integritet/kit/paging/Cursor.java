package se.diplomagroup.integritet.kit.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.text.Storable;
import se.diplomagroup.integritet.kit.time.IsoTimes;

/// The place in a list: the keys of the last row shown. Opaque to the caller.
public record Cursor(List<String> keys) {

  private static final String SEPARATOR = "\u001F";
  private static final int MAX_LENGTH = 1000;

  public static Cursor of(Object... keys) {
    return new Cursor(Stream.of(keys).map(Object::toString).toList());
  }

  /// The cursor of a query parameter, empty at the beginning of the list.
  ///
  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 400 if it is none of ours
  public static Optional<Cursor> parse(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    if (text.length() > MAX_LENGTH) {
      throw malformed();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String joined = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (!Storable.is(joined)) {
        throw malformed();
      }
      return Optional.of(new Cursor(Arrays.asList(joined.split(SEPARATOR, -1))));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw malformed();
    }
  }

  public String encode() {
    String joined = keys.stream().collect(Collectors.joining(SEPARATOR));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }

  public String text(int index) {
    if (index >= keys.size()) {
      throw malformed();
    }
    return keys.get(index);
  }

  public UUID uuid(int index) {
    return key(index, UUID::fromString);
  }

  public long number(int index) {
    return key(index, Long::valueOf);
  }

  public Instant instant(int index) {
    return key(index, IsoTimes::instant);
  }

  public LocalDate date(int index) {
    return key(index, IsoTimes::date);
  }

  private <T> T key(int index, Function<String, T> parser) {
    try {
      return parser.apply(text(index));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw malformed();
    }
  }

  private static RuntimeException malformed() {
    return Problems.invalid("cursor", "cursor", "The cursor is not one that this list gave out.");
  }
}
