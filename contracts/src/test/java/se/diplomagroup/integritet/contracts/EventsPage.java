package se.diplomagroup.integritet.contracts;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Writes docs/events.md.
final class EventsPage {

  private static final String HEAD =
      """
      # Events

      What the services tell each other. Written from the records in `contracts` by its tests (run them with
      `-Dintegritet.contracts.write=true` after a change); a test fails when this page and the records differ.

      CloudEvents 1.0 in Kafka binary mode: the attributes are headers (`ce_id`, `ce_type`, `ce_source`, `ce_time`,
      `ce_subject`, `ce_correlationid`, `ce_traceparent`), the value is JSON, the key is the id that keeps things in order: the
      person's pseudonymous id, or the id of what the event is about. A field is an id, a code, a count, a date, a time, a hash
      or a word of a fixed list; a test fails on anything else. A field with a question mark may be missing.

      The contract is `asyncapi.yaml`, with a JSON Schema and an example of each event beside it, in
      `contracts/src/main/resources`. An event's meaning never changes: a change that a reader could trip over is a new type
      (`….v2`), sent beside the old one until nobody reads that.
      """;

  private EventsPage() {}

  static String write() {
    var page = new StringBuilder(HEAD);
    for (Topic topic : Topic.values()) {
      page.append("\n## `%s`\n\n".formatted(topic.wireName()));
      page.append(AsyncApi.topicSummary(topic)).append("\n\n");
      page.append("| type | what has happened | fields |\n|---|---|---|\n");
      AsyncApi.typesOf(topic).forEach(type -> row(page, type));
    }
    return page.toString();
  }

  private static void row(StringBuilder page, String type) {
    Class<? extends Event> event = EventTypes.classOf(type).orElseThrow();
    page.append("| `%s` | %s | %s |\n".formatted(type, ContractFiles.summary(type), fields(event)));
  }

  private static String fields(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .map(EventsPage::field)
        .collect(Collectors.joining(", "));
  }

  private static String field(RecordComponent component) {
    return "`%s%s` %s"
        .formatted(
            component.getName(),
            Fields.isOptional(component) ? "?" : "",
            kind(component.getGenericType()));
  }

  private static String kind(Type type) {
    if (Fields.isList(type)) {
      return "list of " + kind(Fields.elementOf(type));
    }
    if (Fields.isRecord(type)) {
      return "(" + fields((Class<?>) type) + ")";
    }
    if (Fields.isEnum(type)) {
      return String.join(" · ", Schemas.wireNames((Class<?>) type));
    }
    return Fields.PERMITTED.get(type);
  }
}
