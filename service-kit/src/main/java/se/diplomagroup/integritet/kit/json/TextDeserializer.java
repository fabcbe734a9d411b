package se.diplomagroup.integritet.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import se.diplomagroup.integritet.kit.text.Storable;

/// Reads a text that can be stored.
final class TextDeserializer extends StringDeserializer {

  private static final long serialVersionUID = 1L;

  @Override
  public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
    String text = super.deserialize(json, context);
    return text == null || Storable.is(text) ? text : refused(text, context);
  }

  static String refused(String text, DeserializationContext context) throws IOException {
    return (String)
        context.handleWeirdStringValue(String.class, text, "has a character that cannot be stored");
  }
}
