package se.diplomagroup.integritet.elearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.CloudEvents;
import se.diplomagroup.integritet.contracts.EventTypes;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.elearning.Platform.Customer;
import se.diplomagroup.integritet.elearning.Platform.Somebody;
import se.diplomagroup.integritet.kit.event.EventCodec;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;
import se.diplomagroup.integritet.localstack.testing.TestTopics;

/// Orders come in and replies go out as they do in the running whole.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(Surroundings.class)
class OverKafkaTest {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @ConfigProperty(name = "integritet.topic-prefix")
  String prefix;

  @BeforeEach
  void everythingAnswers() {
    GatewayDouble.reset();
    DirectoryDouble.reset();
  }

  @Test
  @Tag("P09")
  void anOrderToEraseIsCarriedOutAndAnsweredWithCounts() {
    Customer customer = Platform.sign();
    Somebody somebody = Platform.somebodyAt(customer);
    SystemOrdered order = Orders.order(somebody.subjectId(), Action.ERASE);
    send(order);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(values(Topic.REPLIES, order.orderId().toString()))
                .singleElement()
                .asString()
                .contains("\"done\"", "\"contact-details\"")
                .doesNotContain(somebody.marker()));
    assertThat(Platform.counts(customer.companyId())).containsEntry("users", 0);
  }

  @Test
  @Tag("P18")
  void anOrderToCollectUploadsWhatThereIs() {
    Somebody somebody = Platform.somebodyAt(Platform.sign());
    SystemOrdered order = Orders.order(somebody.subjectId(), Action.COLLECT);
    send(order);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> GatewayDouble.PACKAGES.containsKey(order.orderId().toString()));
    assertThat(GatewayDouble.PACKAGES.get(order.orderId().toString()).toString())
        .contains(somebody.email());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> values(Topic.REPLIES, order.orderId().toString()).size() == 1);
  }

  @Test
  @Tag("P05")
  void whomAnAdministratorSeesIsOnTheLog() {
    Customer customer = Platform.sign();
    Somebody somebody = Platform.somebodyAt(customer);
    String administrator = TestTokens.customerAdmin(UUID.randomUUID(), customer.companyId());
    Platform.as(administrator).accept("text/html").get("/company").then().statusCode(200);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> values(Topic.ACCESS, somebody.subjectId().toString()).size() == 1);
    assertThat(values(Topic.ACCESS, somebody.subjectId().toString()).getFirst())
        .contains(Categories.CONTACT_DETAILS.value())
        .doesNotContain(somebody.marker());
  }

  private void send(SystemOrdered order) {
    topics()
        .send(
            Topic.ORDERS.wireName(),
            order.key().toString().getBytes(StandardCharsets.UTF_8),
            Map.of(
                CloudEvents.SPEC_VERSION, "1.0",
                CloudEvents.ID, UUID.randomUUID().toString(),
                CloudEvents.TYPE, EventTypes.typeOf(order),
                CloudEvents.SOURCE, "retention-service",
                CloudEvents.TIME, Instant.now().toString(),
                CloudEvents.SUBJECT, order.key().toString()),
            EventCodec.encode(order));
  }

  /// What is on the topic now and contains the text.
  private List<String> values(Topic topic, String text) {
    return topics().messages(topic.wireName()).stream()
        .map(message -> new String(message.value(), StandardCharsets.UTF_8))
        .filter(value -> value.contains(text))
        .toList();
  }

  private TestTopics topics() {
    return new TestTopics(bootstrapServers, prefix);
  }
}
