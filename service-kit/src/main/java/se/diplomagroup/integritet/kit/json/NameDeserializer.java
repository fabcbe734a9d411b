package se.diplomagroup.integritet.kit.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;
import se.diplomagroup.integritet.kit.text.Storable;

/// Reads the name of a field that the caller chose, as a text that can be stored.
final class NameDeserializer extends KeyDeserializer {

  @Override
  public Object deserializeKey(String name, DeserializationContext context) throws IOException {
    return Storable.is(name) ? name : TextDeserializer.refused(name, context);
  }
}
