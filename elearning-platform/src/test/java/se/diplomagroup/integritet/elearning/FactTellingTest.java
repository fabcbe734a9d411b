package se.diplomagroup.integritet.elearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.elearning.Platform.Customer;
import se.diplomagroup.integritet.elearning.Platform.Somebody;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(Surroundings.class)
class FactTellingTest {

  @BeforeEach
  @AfterEach
  void everythingAnswers() {
    GatewayDouble.reset();
    DirectoryDouble.reset();
  }

  @Test
  @Tag("P09")
  void whatHappensWhileTheGatewayIsAwayIsToldWhenItIsBack() {
    GatewayDouble.goAway(true);
    Customer customer = Platform.sign();
    Somebody somebody = Platform.somebodyAt(customer);
    UUID enrolment = Platform.enrol(somebody.subjectId());
    Platform.complete(enrolment);
    assertThat(Platform.pendingFacts()).isGreaterThanOrEqualTo(4);

    GatewayDouble.goAway(false);

    await().until(() -> Platform.pendingFacts() == 0);
    assertThat(GatewayDouble.toldAbout(somebody.subjectId()))
        .extracting(GatewayDouble.Told::type)
        .containsExactly("account.created.v1", "course.enrolled.v1", "course.completed.v1");
  }

  @Test
  void anAnswerThatIsLostMeansTheSameFactsAgainUnderTheSameIds() {
    var seen = new ConcurrentLinkedQueue<UUID>();
    GatewayDouble.judge(fact -> {
      seen.add(UUID.fromString(fact.path("id").asText()));
      return seen.size() > 1 ? 200 : 502;
    });
    Platform.sign();

    await().until(() -> Platform.pendingFacts() == 0);
    assertThat(seen).hasSizeGreaterThan(1);
    assertThat(List.copyOf(seen).get(1)).isEqualTo(List.copyOf(seen).get(0));
  }

  @Test
  void aRefusedFactIsSetAsideVisiblyAndTheOthersGoOn() {
    Customer customer = Platform.sign();
    Somebody refused = Somebody.make();
    Somebody accepted = Somebody.make();
    GatewayDouble.judge(fact ->
        fact.path("data").path("subjectId").asText().equals(refused.subjectId().toString())
            ? 409
            : 200);
    Platform.register(customer.companyId(), refused, accepted).then().statusCode(201);

    await().until(() -> Platform.pendingFacts() == 0);
    assertThat(GatewayDouble.toldAbout(accepted.subjectId())).hasSize(1);
    assertThat(GatewayDouble.toldAbout(refused.subjectId())).isEmpty();
    List<Map<String, String>> setAside =
        Platform.call().get("/api/facts/refused").jsonPath().getList("refused");
    assertThat(setAside)
        .anySatisfy(fact ->
            assertThat(fact)
                .containsEntry("type", "account.created.v1")
                .containsEntry("problem", "fact-id-reused"));

    GatewayDouble.reset();
    Platform.call().post("/api/facts/refused/retelling").then().statusCode(200);
    await().until(() -> GatewayDouble.toldAbout(refused.subjectId()).size() == 1);
  }

  @Test
  void aFactAboutAPersonWhomThePlatformHasErasedIsDropped() {
    Customer customer = Platform.sign();
    Somebody gone = Somebody.make();
    GatewayDouble.judge(fact ->
        fact.path("data").path("subjectId").asText().equals(gone.subjectId().toString())
            ? 410
            : 200);
    Platform.register(customer.companyId(), gone).then().statusCode(201);

    await().until(() -> Platform.pendingFacts() == 0);
    assertThat(Platform.call().get("/api/facts/refused").asString())
        .doesNotContain("subject-erased");
  }

  @Test
  void manyFactsTravelTogether() {
    Customer customer = Platform.sign();
    await().until(() -> Platform.pendingFacts() == 0);
    GatewayDouble.goAway(true);
    Somebody[] people = new Somebody[40];
    for (int i = 0; i < people.length; i++) {
      people[i] = Somebody.make();
    }
    Platform.register(customer.companyId(), people).then().statusCode(201);
    GatewayDouble.BATCHES.clear();
    GatewayDouble.goAway(false);

    await().until(() -> Platform.pendingFacts() == 0);
    assertThat(GatewayDouble.BATCHES).hasSize(1).allMatch(size -> size == people.length);
  }
}
