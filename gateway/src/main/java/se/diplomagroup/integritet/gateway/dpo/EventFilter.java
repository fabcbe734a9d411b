package se.diplomagroup.integritet.gateway.dpo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.EventTypes;

/// Which events are shown. Each part is empty when it does not narrow.
public record EventFilter(String topic, String type, String subjectId) {

  static EventFilter of(@Nullable String topic, @Nullable String type, @Nullable String subjectId) {
    return new EventFilter(
        topic == null ? "" : topic,
        type != null && EventTypes.classOf(type).isPresent() ? type : "",
        subjectId == null ? "" : subjectId.strip());
  }

  public boolean isNarrowed() {
    return !topic.isEmpty() || !type.isEmpty() || !subjectId.isEmpty();
  }

  /// The address of the next part.
  public String next(String cursor) {
    return "/dpo/events?topic="
        + encoded(topic)
        + "&type="
        + encoded(type)
        + "&subjectId="
        + encoded(subjectId)
        + "&cursor="
        + encoded(cursor);
  }

  @Nullable String topicOrNull() {
    return topic.isEmpty() ? null : topic;
  }

  @Nullable String typeOrNull() {
    return type.isEmpty() ? null : type;
  }

  /// The id, or null if none, or none that is an id, was given.
  @Nullable UUID subjectOrNull() {
    try {
      return subjectId.isEmpty() ? null : UUID.fromString(subjectId);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
