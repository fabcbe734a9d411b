package se.diplomagroup.integritet.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/// Writes the JSON Schema (2020-12) that a record asks for.
final class Schemas {

  private Schemas() {}

  static String of(Class<? extends Event> event) {
    String type = EventTypes.classOf(typeOf(event)).map(Schemas::typeOf).orElseThrow();
    ObjectNode schema = ContractFiles.JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:integritet:schema:" + type);
    schema.put("title", type);
    schema.put("description", ContractFiles.summary(type));
    describeRecord(schema, event);
    return ContractFiles.pretty(schema);
  }

  private static String typeOf(Class<? extends Event> event) {
    return event.getAnnotation(WireType.class).value();
  }

  private static void describeRecord(ObjectNode schema, Class<?> record) {
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    for (RecordComponent component : record.getRecordComponents()) {
      describe(
          properties.putObject(component.getName()),
          component.getGenericType(),
          Fields.isOptional(component));
    }
    var required = schema.putArray("required");
    Arrays.stream(record.getRecordComponents())
        .filter(component -> !Fields.isOptional(component))
        .forEach(component -> required.add(component.getName()));
    schema.put("additionalProperties", false);
  }

  private static void describe(ObjectNode schema, Type type, boolean optional) {
    if (Fields.isList(type)) {
      schema.put("type", "array");
      describe(schema.putObject("items"), Fields.elementOf(type), false);
    } else if (Fields.isRecord(type)) {
      describeRecord(schema, (Class<?>) type);
    } else if (type == int.class || type == long.class) {
      schema.put("type", "integer");
      schema.put("minimum", 0);
    } else if (type == boolean.class) {
      schema.put("type", "boolean");
    } else {
      putType(schema, optional);
      describeText(schema, type, optional);
    }
  }

  private static void putType(ObjectNode schema, boolean optional) {
    if (optional) {
      schema.putArray("type").add("string").add("null");
    } else {
      schema.put("type", "string");
    }
  }

  private static void describeText(ObjectNode schema, Type type, boolean optional) {
    switch (Fields.PERMITTED.getOrDefault(type, "enum")) {
      case "id" -> schema.put("format", "uuid");
      case "date" -> schema.put("format", "date");
      case "time" -> schema.put("format", "date-time");
      case "hash" -> schema.put("pattern", "^" + Sha256.PATTERN + "$");
      case "code" -> {
        schema.put("pattern", "^" + Code.PATTERN + "$");
        schema.put("maxLength", Code.MAX_LENGTH);
      }
      case "enum" -> {
        var values = schema.putArray("enum");
        wireNames((Class<?>) type).forEach(values::add);
        if (optional) {
          values.addNull();
        }
      }
      default -> throw new IllegalArgumentException("no schema for " + type);
    }
  }

  static List<String> wireNames(Class<?> enumType) {
    return Arrays.stream(enumType.getEnumConstants())
        .map(constant -> wireName((Enum<?>) constant))
        .toList();
  }

  private static String wireName(Enum<?> constant) {
    try {
      var name = constant.getDeclaringClass().getField(constant.name());
      return name.getAnnotation(JsonProperty.class).value();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }
}
