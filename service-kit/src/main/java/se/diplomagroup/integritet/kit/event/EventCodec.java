package se.diplomagroup.integritet.kit.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.contracts.EventTypes;

/// Events as JSON: absent instead of null, dates and instants as ISO 8601 text. A reader passes
/// over fields it does not know, and refuses an event that lacks one it must have.
public final class EventCodec {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  private EventCodec() {}

  public static byte[] encode(Event event) {
    try {
      return MAPPER.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "event of type " + EventTypes.typeOf(event) + " has no JSON form", e);
    }
  }

  /// @param type the declared wire type
  /// @throws UnreadableEvent if the type is unknown, or the bytes are not such an event
  public static Event decode(String type, byte[] json) throws UnreadableEvent {
    Class<? extends Event> eventClass =
        EventTypes.classOf(type).orElseThrow(() -> new UnreadableEvent(UnreadableEvent.UNKNOWN));
    try {
      Event event = MAPPER.readValue(json, eventClass);
      if (event == null || !RequiredFields.allPresent(event)) {
        throw new UnreadableEvent(UnreadableEvent.MALFORMED);
      }
      return event;
    } catch (IOException e) {
      throw new UnreadableEvent(UnreadableEvent.MALFORMED);
    }
  }
}
