package se.diplomagroup.integritet.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.CloudEvents;
import se.diplomagroup.integritet.kit.event.EventCodec;
import se.diplomagroup.integritet.kit.outbox.Outbox;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.testapp.Effects;
import se.diplomagroup.integritet.kit.testapp.Facts;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class InboxTest {

  @Inject Outbox outbox;
  @Inject Effects effects;
  @Inject DataSource dataSource;

  @ConfigProperty(name = "integritet.topic-prefix")
  String prefix;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> broker;

  @Test
  void parksAKeyWhoseEventCannotBeAppliedAndReplaysItInOrder() {
    UUID poisoned = UUID.randomUUID();
    UUID healthy = UUID.randomUUID();
    effects.poison(poisoned, 3);

    QuarkusTransaction.requiringNew()
        .run(() ->
            LongStream.rangeClosed(1, 6)
                .forEach(number -> {
                  outbox.append(Facts.numbered(poisoned, number));
                  outbox.append(Facts.numbered(healthy, number));
                }));

    await()
        .untilAsserted(
            () -> assertThat(effects.of(healthy)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L));
    await().untilAsserted(() -> assertThat(parked(poisoned)).hasSize(4));
    assertThat(effects.of(poisoned)).containsExactly(1L, 2L);
    assertThat(parkedText()).doesNotContain("Anna");

    replay(parked(poisoned).getLast()).body("replayed", org.hamcrest.Matchers.is(0));
    assertThat(effects.of(poisoned)).containsExactly(1L, 2L);
    effects.heal(poisoned);
    replay(parked(poisoned).getFirst()).body("replayed", org.hamcrest.Matchers.is(4));

    assertThat(effects.of(poisoned)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    QuarkusTransaction.requiringNew().run(() -> outbox.append(Facts.numbered(poisoned, 7)));
    await()
        .untilAsserted(
            () -> assertThat(effects.of(poisoned)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L));
  }

  @Test
  void parksWhatItCannotRead() {
    UUID unknown = UUID.randomUUID();
    UUID malformed = UUID.randomUUID();
    send(unknown, "never.heard-of.v1", "{}");
    send(malformed, "course.enrolled.v1", "{\"subjectId\":");
    UUID after = UUID.randomUUID();
    send(after, "course.enrolled.v1", json(after, 1));

    await().untilAsserted(() -> assertThat(effects.of(after)).containsExactly(1L));
    assertThat(reasons(unknown)).containsExactly("unknown-type");
    assertThat(reasons(malformed)).containsExactly("malformed");
  }

  @Test
  void appliesAnEventOnceHoweverOftenItComes() {
    UUID subject = UUID.randomUUID();
    UUID id = UUID.randomUUID();
    for (int i = 0; i < 3; i++) {
      send(id, subject, "lifecycle", "course.enrolled.v1", json(subject, 1));
    }
    send(UUID.randomUUID(), subject, "lifecycle", "course.enrolled.v1", json(subject, 2));

    await().untilAsserted(() -> assertThat(effects.of(subject)).containsExactly(1L, 2L));
    assertThat(parked(subject)).isEmpty();
  }

  @Test
  void handsRawRecordsOverWhateverTheyAre() {
    byte[] payload = ("not json " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    send(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "consent",
        "x",
        new String(payload, StandardCharsets.UTF_8));

    await().until(() -> effects.stored(payload));
  }

  @Test
  void everyChannelOfATopicSeesAllOfIt() {
    List<UUID> subjects = LongStream.range(0, 40).mapToObj(i -> UUID.randomUUID()).toList();
    subjects.forEach(subject -> send(subject, "course.enrolled.v1", json(subject, 1)));

    await()
        .untilAsserted(() ->
            assertThat(subjects)
                .allMatch(subject -> effects.of(subject).equals(List.of(1L)))
                .allMatch(
                    subject -> effects.stored(json(subject, 1).getBytes(StandardCharsets.UTF_8))));
  }

  private String json(UUID subject, long number) {
    return new String(EventCodec.encode(Facts.numbered(subject, number)), StandardCharsets.UTF_8);
  }

  private void send(UUID subject, String type, String json) {
    send(UUID.randomUUID(), subject, "lifecycle", type, json);
  }

  private void send(UUID id, UUID key, String topic, String type, String json) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(prefix + topic, bytes(key.toString()), bytes(json));
    record.headers().add(CloudEvents.ID, bytes(id.toString()));
    record.headers().add(CloudEvents.TYPE, bytes(type));
    record.headers().add(CloudEvents.SOURCE, bytes("somewhere"));
    record.headers().add(CloudEvents.TIME, bytes("2026-03-05T10:00:00Z"));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker.get("bootstrap.servers")),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(record);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private ValidatableResponse replay(UUID parkedId) {
    return RestAssured.given()
        .auth()
        .oauth2(TestTokens.dpo(UUID.randomUUID()))
        .post("/v1/parked/{id}/replay", parkedId)
        .then()
        .statusCode(200);
  }

  private List<UUID> parked(UUID key) {
    return new Sql(dataSource)
        .query(
            "select id from parked_event where key = ? order by position",
            row -> row.getObject(1, UUID.class),
            key.toString());
  }

  private List<String> reasons(UUID key) {
    return new Sql(dataSource)
        .query(
            "select reason from parked_event where key = ? order by position",
            row -> row.getString(1),
            key.toString());
  }

  private String parkedText() {
    return RestAssured.given()
        .auth()
        .oauth2(TestTokens.support(UUID.randomUUID()))
        .get("/v1/parked")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
