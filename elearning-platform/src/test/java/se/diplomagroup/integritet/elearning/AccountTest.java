package se.diplomagroup.integritet.elearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.elearning.Platform.Customer;
import se.diplomagroup.integritet.elearning.Platform.Somebody;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(Surroundings.class)
class AccountTest {

  private static final String PASSWORD = "Losen-for-det-har-provet-1";

  @Inject DataSource dataSource;

  @BeforeEach
  @AfterEach
  void everythingAnswers() {
    GatewayDouble.reset();
    DirectoryDouble.reset();
  }

  @Test
  void whoeverIsRegisteredCanSignIn() {
    Customer customer = Platform.sign();
    Somebody somebody = Somebody.make().with("initialPassword", PASSWORD);
    Response registered = Platform.register(customer.companyId(), somebody);

    assertThat(registered.<String>path("users[0].account")).isEqualTo("created");
    assertThat(DirectoryDouble.roles(somebody.subjectId())).containsExactly("person");
    assertThat(DirectoryDouble.account(somebody.subjectId()))
        .hasValueSatisfying(account -> {
          assertThat(account.path("username").asText()).isEqualTo(somebody.email());
          assertThat(account.path("enabled").asBoolean()).isTrue();
          assertThat(account.at("/credentials/0/credentialData").asText())
              .contains("pbkdf2-sha512");
          assertThat(account.toString())
              .doesNotContain(PASSWORD)
              .doesNotContain("Ek" + somebody.marker());
        });
  }

  @Test
  void anAccountThatWasThereBeforeKeepsItsName() {
    Customer customer = Platform.sign();
    Somebody somebody = Somebody.make();
    DirectoryDouble.has(somebody.subjectId(), "own-name", "before@kund.example");
    Platform.register(customer.companyId(), somebody).then().statusCode(201);

    assertThat(DirectoryDouble.account(somebody.subjectId()))
        .hasValueSatisfying(account -> {
          assertThat(account.path("username").asText()).isEqualTo("own-name");
          assertThat(account.path("email").asText()).isEqualTo(somebody.email());
        });
    assertThat(DirectoryDouble.roles(somebody.subjectId())).containsExactly("person");
  }

  @Test
  void aCompanysAdministratorMayAdministerIt() {
    Customer customer = Platform.sign();
    Somebody administrator = Somebody.make().with("role", "administrator");
    Platform.register(customer.companyId(), administrator).then().statusCode(201);

    assertThat(DirectoryDouble.roles(administrator.subjectId()))
        .containsExactlyInAnyOrder("person", "customer-admin");
    assertThat(DirectoryDouble.account(administrator.subjectId()))
        .hasValueSatisfying(account ->
            assertThat(account.at("/attributes/company_id/0").asText())
                .isEqualTo(customer.companyId().toString()));
  }

  @Test
  void aPersonRegisteredWhileTheDirectoryIsAwayGetsTheAccountWhenItIsBack() {
    Customer customer = Platform.sign();
    Somebody somebody = Somebody.make().with("initialPassword", PASSWORD);
    DirectoryDouble.goAway(true);
    Response registered = Platform.register(customer.companyId(), somebody);
    registered.then().statusCode(201);
    assertThat(registered.<String>path("users[0].account")).isEqualTo("pending");
    assertThat(Tables.rowsWith(dataSource, PASSWORD)).isEmpty();

    DirectoryDouble.goAway(false);

    await().until(() -> DirectoryDouble.account(somebody.subjectId()).isPresent());
    await()
        .until(() ->
            Tables.count(
                    dataSource,
                    "select count(*) from sign_in_account where subject_id = ?"
                        + " and state = 'created' and password_hash is null",
                    somebody.subjectId())
                == 1);
  }

  @Test
  void anAnswerThatIsLostMakesNoSecondAccount() {
    Customer customer = Platform.sign();
    Somebody somebody = Somebody.make();
    DirectoryDouble.loseAnswers(true);
    Platform.register(customer.companyId(), somebody).then().statusCode(201);
    DirectoryDouble.loseAnswers(false);

    await().until(() -> DirectoryDouble.roles(somebody.subjectId()).contains("person"));
    assertThat(DirectoryDouble.count(somebody.subjectId())).isEqualTo(1);
  }
}
