package se.diplomagroup.integritet.elearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(Surroundings.class)
class DemoDataTest {

  private static final String MADE =
      "select count(*) from contact_details where email like '%.d16p-%.example' and subject_id <> ?";

  @Inject DataSource dataSource;

  @BeforeEach
  void everythingAnswers() {
    GatewayDouble.reset();
    DirectoryDouble.reset();
  }

  @Test
  void asManyAsAskedForAreMadeOnceHoweverOftenTheyAreAskedFor() {
    make();
    make();
    assertThat(Tables.count(dataSource, MADE, UUID.randomUUID())).isEqualTo(300);
    await().atMost(Duration.ofSeconds(30)).until(() -> Platform.pendingFacts() == 0);
    assertThat(GatewayDouble.TOLD)
        .extracting(GatewayDouble.Told::type)
        .contains("contract.ended.v1", "invoice.issued.v1", "course.completed.v1");
  }

  private static void make() {
    Response started =
        Platform.post("/api/demo-data", Map.of("companies", 40, "people", 300, "seed", 1537));
    started.then().statusCode(202);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            Platform.call()
                .get("/api/demo-data/" + started.path("jobId"))
                .jsonPath()
                .getBoolean("finished"));
  }
}
