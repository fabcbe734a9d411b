package se.diplomagroup.integritet.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the AsyncAPI 3.0 document of all topics.
final class AsyncApi {

  private static final Map<Topic, String> TOPICS = new LinkedHashMap<>();

  static {
    TOPICS.put(
        Topic.LIFECYCLE,
        "What happens in a customer relationship. Written by retention-service, from its intake.");
    TOPICS.put(
        Topic.CONSENT,
        "What people agreed to, refused and took back, and what was denied. Written by"
            + " consent-service.");
    TOPICS.put(
        Topic.RIGHTS,
        "Requests under GDPR Art. 15 to 22 and what became of them. Written by"
            + " subject-rights-service.");
    TOPICS.put(
        Topic.RETENTION,
        "How long data is kept, what holds it, what was disposed of. Written by"
            + " retention-service.");
    TOPICS.put(
        Topic.ORDERS,
        "Orders to systems that hold personal data. Written by subject-rights-service,"
            + " retention-service and consent-service.");
    TOPICS.put(
        Topic.REPLIES, "Answers of the systems to their orders. Written by every such system.");
    TOPICS.put(Topic.ACCESS, "Who read whose personal data, and why. Written by every service.");
  }

  private static final String HEAD =
      """
      asyncapi: 3.0.0
      id: urn:integritet:events
      info:
        title: Integritet events
        version: 1.0.0
        description: >-
          CloudEvents 1.0 in Kafka binary mode: attributes in headers, JSON in the record's value, the
          person's pseudonymous id as its key, so that everything about one person is in order. No
          event carries personal data: every field is an id, a code, a count, a date or a hash.
      defaultContentType: application/json
      """;

  private static final String HEADERS =
      """
        messageTraits:
          cloudEvent:
            headers:
              type: object
              required: [ce_specversion, ce_id, ce_type, ce_source, ce_time, ce_subject]
              properties:
                ce_specversion: {type: string, const: '1.0'}
                ce_id: {type: string, format: uuid, description: The event's id. The same event may be delivered again.}
                ce_type: {type: string, description: The wire type.}
                ce_source: {type: string, description: The system that wrote the event.}
                ce_time: {type: string, format: date-time}
                ce_subject: {type: string, format: uuid, description: The same as the record's key.}
                ce_correlationid: {type: string, format: uuid, description: Joins everything caused by one call.}
                ce_traceparent: {type: string, description: W3C Trace Context.}
            bindings:
              kafka:
                key: {type: string, format: uuid}
                bindingVersion: '0.5.0'
      """;

  private AsyncApi() {}

  static String topicSummary(Topic topic) {
    return TOPICS.get(topic);
  }

  static List<String> typesOf(Topic topic) {
    return EventTypes.all().entrySet().stream()
        .filter(entry -> TopicOf.event(entry.getValue()) == topic)
        .map(Map.Entry::getKey)
        .toList();
  }

  static String write() {
    var text = new StringBuilder(HEAD);
    text.append("channels:\n");
    TOPICS.keySet().forEach(topic -> channel(text, topic));
    text.append("operations:\n");
    TOPICS.keySet().forEach(topic -> operations(text, topic));
    text.append("components:\n").append(HEADERS).append("  messages:\n");
    EventTypes.all().keySet().forEach(type -> message(text, type));
    return text.toString();
  }

  private static void channel(StringBuilder text, Topic topic) {
    text.append("  %s:\n    address: %s\n".formatted(topic.wireName(), topic.wireName()));
    text.append("    description: >-\n      %s\n".formatted(topicSummary(topic)));
    text.append("    messages:\n");
    for (String type : typesOf(topic)) {
      text.append("      %s:\n        $ref: '#/components/messages/%s'\n".formatted(type, type));
    }
  }

  private static void operations(StringBuilder text, Topic topic) {
    for (String action : List.of("send", "receive")) {
      text.append(
          """
            %s-%s:
              action: %s
              channel:
                $ref: '#/channels/%s'
          """
              .indent(0)
              .formatted(action, topic.wireName(), action, topic.wireName()));
    }
  }

  private static void message(StringBuilder text, String type) {
    text.append(
        """
            %s:
              name: %s
              summary: %s
              contentType: application/json
              traits:
                - $ref: '#/components/messageTraits/cloudEvent'
              payload:
                schemaFormat: application/schema+json;version=draft-2020-12
                schema:
                  $ref: './schemas/%s.json'
        """
            .formatted(type, type, quoted(ContractFiles.summary(type)), type));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
