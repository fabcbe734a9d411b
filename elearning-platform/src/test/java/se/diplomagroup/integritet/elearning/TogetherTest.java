package se.diplomagroup.integritet.elearning;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.connector.Order;
import se.diplomagroup.integritet.connector.PersonalDataSystem;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.elearning.Platform.Customer;
import se.diplomagroup.integritet.elearning.Platform.Somebody;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

/// What people do, what goes on in the background and what the platform orders meet in the same
/// rows; none of them may bring another to a halt.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(Surroundings.class)
class TogetherTest {

  private static final int PEOPLE = 25;

  @Inject PersonalDataSystem system;

  @BeforeEach
  void everythingAnswers() {
    GatewayDouble.reset();
    DirectoryDouble.reset();
    Surroundings.mailServerIsAway(false);
  }

  @Test
  void answersInvitationsAndOrdersAboutTheSamePeopleAllComeThrough()
      throws InterruptedException, ExecutionException {
    Customer customer = Platform.sign();
    List<Callable<Integer>> doings = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      Somebody somebody = Platform.somebodyAt(customer);
      GatewayDouble.allow("evaluation", somebody.subjectId());
      UUID enrolment = Platform.enrol(somebody.subjectId());
      doings.add(() -> completeAndAnswer(enrolment));
      doings.add(() -> stop(somebody.subjectId()));
      doings.add(() -> anonymise(somebody.subjectId()));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> done : threads.invokeAll(doings)) {
        assertThat(done.get()).isIn(200, 404);
      }
    }
    assertThat(Platform.counts(customer.companyId()))
        .containsEntry("enrolments", 0)
        .containsEntry("followUps", 0)
        .containsEntry("anonymisedEnrolments", PEOPLE);
  }

  private static int completeAndAnswer(UUID enrolment) {
    String path = "/api/enrolments/" + enrolment;
    int completed =
        Platform.post(
                path + "/completion",
                Map.of("completedOn", Platform.TODAY.minusDays(60).toString()))
            .statusCode();
    return completed == 200
        ? Platform.post(path + "/follow-up", Map.of("answers", Map.of("useful", "yes")))
            .statusCode()
        : completed;
  }

  private int stop(UUID subjectId) {
    QuarkusTransaction.requiringNew()
        .run(() -> system.stopProcessing(Order.of(Orders.stop(subjectId, Purposes.EVALUATION))));
    return 200;
  }

  private int anonymise(UUID subjectId) {
    QuarkusTransaction.requiringNew()
        .run(() ->
            system.anonymise(
                Order.of(Orders.order(subjectId, Action.ANONYMISE, Categories.EDUCATION_RECORDS))));
    return 200;
  }
}
