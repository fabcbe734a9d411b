package se.diplomagroup.integritet.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.text.Storable;

/// Reads JSON of any shape, all texts and names of which can be stored.
final class TreeDeserializer extends JsonDeserializer<JsonNode> {

  private final JsonDeserializer<? extends JsonNode> any =
      JsonNodeDeserializer.getDeserializer(JsonNode.class);

  @Override
  public JsonNode deserialize(JsonParser json, DeserializationContext context) throws IOException {
    JsonNode tree = any.deserialize(json, context);
    check(tree, context);
    return tree;
  }

  @Override
  public @Nullable JsonNode getNullValue(DeserializationContext context)
      throws JsonMappingException {
    return any.getNullValue(context);
  }

  @Override
  public @Nullable Object getAbsentValue(DeserializationContext context)
      throws JsonMappingException {
    return any.getAbsentValue(context);
  }

  private static void check(JsonNode node, DeserializationContext context) throws IOException {
    if (node.isTextual()) {
      check(node.textValue(), context);
    }
    for (var field : node.properties()) {
      check(field.getKey(), context);
    }
    for (JsonNode child : node) {
      check(child, context);
    }
  }

  private static void check(String text, DeserializationContext context) throws IOException {
    if (!Storable.is(text)) {
      TextDeserializer.refused(text, context);
    }
  }
}
