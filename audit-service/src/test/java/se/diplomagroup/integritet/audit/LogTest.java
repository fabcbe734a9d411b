package se.diplomagroup.integritet.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.audit.log.LogEntry;
import se.diplomagroup.integritet.audit.log.LogReader;
import se.diplomagroup.integritet.contracts.CloudEvents;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.contracts.EventTypes;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlFailure;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class LogTest {

  @Inject Records records;
  @Inject LogReader log;
  @Inject DataSource dataSource;

  private final UUID person = UUID.randomUUID();

  @Test
  void everyEventOfEveryTopicIsStoredAsReceived() {
    Map<UUID, String> sent = new HashMap<>();
    for (String type : EventTypes.all().keySet()) {
      UUID id = UUID.randomUUID();
      Event event = Records.exampleEvent(type);
      byte[] withSpaces = Records.example(type);
      Map<String, String> headers = new LinkedHashMap<>();
      headers.put(CloudEvents.ID, id.toString());
      headers.put(CloudEvents.TYPE, type);
      headers.put(CloudEvents.SOURCE, "example-system");
      headers.put(CloudEvents.TIME, "2026-03-05T09:30:00.123456Z");
      headers.put("x-more", "åäö");
      records.send(event.topic().wireName(), bytes(event.key().toString()), headers, withSpaces);
      sent.put(id, type);
    }

    sent.forEach((id, type) -> {
      LogEntry entry = records.stored(id);
      assertThat(entry.readable()).as(type).isTrue();
      assertThat(entry.type()).isEqualTo(type);
      assertThat(entry.topic()).isEqualTo(Records.exampleEvent(type).topic().wireName());
      assertThat(entry.payload()).isEqualTo(Records.example(type));
      assertThat(entry.headers()).containsEntry("x-more", "åäö");
      assertThat(entry.time()).hasToString("2026-03-05T09:30:00.123456Z");
    });
  }

  @Test
  void theSameEventTwiceIsStoredOnce() {
    UUID id = UUID.randomUUID();
    UUID correlation = UUID.randomUUID();
    Event event = Facts.withdrawal(person);
    records.send(event, id, correlation);
    records.stored(id);

    records.send(event, id, correlation);
    records.store(Facts.withdrawal(person));

    dpo().get("/v1/events?correlationId=" + correlation).then().body("items.size()", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"not json", "{\"decisionId\":", "[]", "null", "", "{\"purpose\":\"\u0000\"}"})
  void aRecordThatCannotBeReadIsStoredToo(String payload) {
    UUID id = UUID.randomUUID();

    records.send(
        "consent",
        bytes(person.toString()),
        Map.of(CloudEvents.ID, id.toString(), CloudEvents.TYPE, "consent.withdrawn.v1"),
        bytes(payload));

    LogEntry entry = records.stored(id);
    assertThat(entry.readable()).isFalse();
    assertThat(entry.payload()).isEqualTo(bytes(payload));
    dpo()
        .get("/v1/events/" + id)
        .then()
        .statusCode(200)
        .body("readable", equalTo(false))
        .body("raw", equalTo(Base64.getEncoder().encodeToString(bytes(payload))));
  }

  @Test
  void anUnknownTypeIsStoredToo() {
    UUID id = UUID.randomUUID();

    records.send(
        "rights",
        null,
        Map.of(
            CloudEvents.ID, id.toString(),
            CloudEvents.TYPE, "somebody.invented\u0000.v1",
            CloudEvents.TIME, "yesterday",
            CloudEvents.CORRELATION_ID, "none"),
        bytes("{\"a\":1}"));

    LogEntry entry = records.stored(id);
    assertThat(entry.readable()).isFalse();
    assertThat(entry.headers()).containsEntry(CloudEvents.TYPE, "somebody.invented\u0000.v1");
    dpo()
        .get("/v1/events/" + id)
        .then()
        .body("type", equalTo("somebody.invented\uFFFD.v1"))
        .body("time", nullValue())
        .body("data.a", equalTo(1));
  }

  @Test
  void aRecordWithoutHeadersIsStoredByItsPlace() {
    String marker = UUID.randomUUID().toString();
    long before = log.head();

    records.send("access", bytes("no id"), Map.of(), bytes(marker));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            log.after(before, 200).stream()
                .anyMatch(entry -> new String(entry.payload()).equals(marker)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update log_entry set type = 'other'",
        "delete from log_entry",
        "truncate log_entry",
        "truncate log_entry cascade"
      })
  void nothingOnTheLogCanBeChangedOrRemoved(String statement) {
    records.store(Facts.withdrawal(person));

    assertThatThrownBy(() -> new Sql(dataSource).update(statement))
        .isInstanceOf(SqlFailure.class)
        .cause()
        .hasMessageContaining("append-only");
  }

  @Test
  void positionsFollowOneAnother() {
    records.store(Facts.withdrawal(person));
    records.store(Facts.withdrawal(person));

    List<Long> positions = log.after(0, 100_000).stream().map(LogEntry::position).toList();

    for (int i = 0; i < positions.size(); i++) {
      assertThat(positions.get(i)).isEqualTo(i + 1L);
    }
  }

  static io.restassured.specification.RequestSpecification dpo() {
    return given().auth().oauth2(TestTokens.dpo(UUID.randomUUID()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
