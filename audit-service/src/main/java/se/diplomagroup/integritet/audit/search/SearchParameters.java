package se.diplomagroup.integritet.audit.search;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.audit.log.LogQuery;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.time.IsoTimes;

/// What the caller searches for.
public final class SearchParameters {

  private static final int MOST_TYPES = 50;

  @QueryParam("type")
  @Nullable List<String> types;

  @QueryParam("key")
  @Nullable String key;

  @QueryParam("subjectId")
  @Nullable String subjectId;

  @QueryParam("correlationId")
  @Nullable String correlationId;

  @QueryParam("topic")
  @Nullable String topic;

  @QueryParam("from")
  @Nullable String from;

  @QueryParam("to")
  @Nullable String to;

  /// The id that is looked up, if any.
  @Nullable UUID lookedUp() {
    UUID person = uuid("subjectId", subjectId);
    UUID any = uuid("key", key);
    if (person != null && any != null && !person.equals(any)) {
      throw Problems.invalid("key", "one-of", "Search for a key or a subject id, not both.");
    }
    return person != null ? person : any;
  }

  /// Whether the caller says that it is a person.
  boolean isForPerson() {
    return uuid("subjectId", subjectId) != null;
  }

  LogQuery query(@Nullable Long before) {
    Set<String> wanted = types == null ? Set.of() : Set.copyOf(types);
    if (wanted.size() > MOST_TYPES) {
      throw Problems.invalid("type", "size", "At most 50 types at a time.");
    }
    return new LogQuery(
        wanted,
        lookedUp(),
        uuid("correlationId", correlationId),
        empty(topic) ? null : topic,
        instant("from", from),
        instant("to", to),
        before);
  }

  private static @Nullable UUID uuid(String name, @Nullable String text) {
    if (empty(text)) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problems.invalid(name, "format", "This is not an id.");
    }
  }

  private static @Nullable Instant instant(String name, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return IsoTimes.instant(text);
    } catch (DateTimeException e) {
      throw Problems.invalid(name, "format", "A time looks like 2026-03-05T09:30:00Z.");
    }
  }

  private static boolean empty(@Nullable String text) {
    return text == null || text.isEmpty();
  }
}
