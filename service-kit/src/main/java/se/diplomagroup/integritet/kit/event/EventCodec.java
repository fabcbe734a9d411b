package se.diplomagroup.integritet.kit.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.contracts.EventTypes;
import se.diplomagroup.integritet.kit.json.IsoDeserializer;
import se.diplomagroup.integritet.kit.json.OwnKind;

/// Events as JSON: absent instead of null, dates and instants as ISO 8601 text. A reader passes
/// over fields it does not know, and refuses an event that lacks one it must have or has one of
/// another kind.
public final class EventCodec {

  private static final ObjectMapper MAPPER = mapper();

  private EventCodec() {}

  private static ObjectMapper mapper() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(times())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();
    OwnKind.require(mapper);
    return mapper;
  }

  /// Any date that Java knows can be read: an event that cannot keeps all others of its key
  /// waiting. Who uses a date has to bound it.
  private static Module times() {
    return new SimpleModule("event-times")
        .addDeserializer(LocalDate.class, new IsoDeserializer<>(LocalDate.class, LocalDate::parse))
        .addDeserializer(Instant.class, new IsoDeserializer<>(Instant.class, Instant::parse));
  }

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
