package se.diplomagroup.integritet.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.UUID;

/// Writes an example of an event with believable values, the same every time.
final class Examples {

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("purpose", "news"),
          Map.entry("purposes", "service-access"),
          Map.entry("category", "contact-details"),
          Map.entry("categories", "contact-details"),
          Map.entry("system", "elearning-platform"),
          Map.entry("where", "subject-rights-service"),
          Map.entry("what", "contact-details"),
          Map.entry("ground", "bokforingslagen-7-2"),
          Map.entry("grounds", "bokforingslagen-7-2"),
          Map.entry("reason", "case-work"),
          Map.entry("rule", "contact-details-after-contract"));

  private static final Map<String, String> DATES =
      Map.of("dueOn", "2026-04-07", "until", "2032-12-31", "financialYearEndsOn", "2025-12-31");

  private static final String SUBJECT = "0190a000-0000-7000-8000-000000000001";

  private Examples() {}

  static String of(Class<? extends Event> event) {
    return ContractFiles.pretty(record(event));
  }

  private static ObjectNode record(Class<?> record) {
    ObjectNode node = ContractFiles.JSON.createObjectNode();
    for (RecordComponent component : record.getRecordComponents()) {
      node.set(component.getName(), value(component.getName(), component.getGenericType()));
    }
    return node;
  }

  private static JsonNode value(String name, Type type) {
    if (Fields.isList(type)) {
      ArrayNode list = ContractFiles.JSON.createArrayNode();
      return list.add(value(name, Fields.elementOf(type)));
    }
    if (Fields.isRecord(type)) {
      return record((Class<?>) type);
    }
    return switch (Fields.PERMITTED.getOrDefault(type, "enum")) {
      case "id" -> TextNode.valueOf(id(name));
      case "code" -> TextNode.valueOf(CODES.get(name));
      case "hash" -> TextNode.valueOf(Sha256.of(name.getBytes()).hex());
      case "date" -> TextNode.valueOf(DATES.getOrDefault(name, "2026-03-05"));
      case "time" ->
          TextNode.valueOf(
              name.equals("answerBy") ? "2026-03-19T09:30:00Z" : "2026-03-05T09:30:00.123456Z");
      case "count" -> IntNode.valueOf(1);
      case "yes or no" -> BooleanNode.TRUE;
      case "enum" -> TextNode.valueOf(Schemas.wireNames((Class<?>) type).getFirst());
      default -> throw new IllegalArgumentException("no example for " + type);
    };
  }

  private static String id(String name) {
    if (name.equals("subjectId")) {
      return SUBJECT;
    }
    UUID hashed = UUID.nameUUIDFromBytes(name.getBytes());
    return new UUID(
            0x0190a00000007000L | (hashed.getMostSignificantBits() & 0xfffL),
            hashed.getLeastSignificantBits())
        .toString();
  }
}
