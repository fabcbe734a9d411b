package se.diplomagroup.integritet.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/// Reads a date or a time from text, and from nothing else.
public final class IsoDeserializer<T> extends StdScalarDeserializer<T> {

  private static final long serialVersionUID = 1L;

  private final Class<T> type;
  private final transient Function<String, T> parser;

  /// @param parser throws [DateTimeException] if a text is none
  public IsoDeserializer(Class<T> type, Function<String, T> parser) {
    super(type);
    this.type = type;
    this.parser = parser;
  }

  @Override
  public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return type.cast(context.handleUnexpectedToken(type, json));
    }
    String text = json.getText();
    try {
      return parser.apply(text);
    } catch (DateTimeException e) {
      return type.cast(context.handleWeirdStringValue(type, text, "not of ISO 8601"));
    }
  }
}
