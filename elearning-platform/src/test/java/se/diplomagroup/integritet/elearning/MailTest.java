package se.diplomagroup.integritet.elearning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.connector.Order;
import se.diplomagroup.integritet.connector.PersonalDataSystem;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.elearning.Platform.Customer;
import se.diplomagroup.integritet.elearning.Platform.Somebody;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(Surroundings.class)
class MailTest {

  @Inject PersonalDataSystem system;
  @Inject DataSource dataSource;

  @BeforeEach
  @AfterEach
  void everythingAnswers() {
    GatewayDouble.reset();
    DirectoryDouble.reset();
    Surroundings.mailServerIsAway(false);
  }

  @Test
  @Tag("P32")
  void aNewsletterGoesToThoseWhoAllowItAndTheRestIsRecordedWithTheReason() throws IOException {
    Customer customer = Platform.sign();
    Somebody reader = Platform.somebodyAt(customer);
    Somebody other = Platform.somebodyAt(customer);
    GatewayDouble.allow("news", reader.subjectId());
    String subject = "Nyheter " + UUID.randomUUID();

    Response sent = send(subject);

    List<UUID> recipients = recipients(sent);
    assertThat(recipients).contains(reader.subjectId()).doesNotContain(other.subjectId());
    await().until(() -> mailsTo(reader, subject).size() == 1);
    assertThat(mailsTo(other, subject)).isEmpty();
    assertThat(sent.jsonPath().<Map<String, Object>>getList("skipped"))
        .anySatisfy(skipped -> assertThat(skipped).containsEntry("reason", "not-asked"));
    assertThat(text(mailsTo(reader, subject).getFirst())).contains("/unsubscribe/", "Hej Ann");
  }

  @Test
  @Tag("P32")
  @Tag("P24")
  void theLinkInAMailSaysNoToTheNextOneWithOnePressAndNoSignIn() throws Exception {
    Somebody reader = Platform.somebodyAt(Platform.sign());
    GatewayDouble.allow("news", reader.subjectId());
    String subject = "Nej tack " + UUID.randomUUID();
    send(subject);
    await().until(() -> mailsTo(reader, subject).size() == 1);
    MimeMessage mail = mailsTo(reader, subject).getFirst();
    String link = mail.getHeader("List-Unsubscribe", null);
    String path = URI.create(link.substring(1, link.length() - 1)).getPath();
    assertThat(mail.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
    assertThat(text(mail)).contains(path + "?language=sv");
    assertThat(path).doesNotContain(reader.subjectId().toString());
    GatewayDouble.DECISIONS.clear();

    given().get(path).then().statusCode(200).body(containsString("Nej tack, inga fler"));
    given().get(path + "x").then().statusCode(404);
    given().post(path.substring(0, path.length() - 2)).then().statusCode(404);
    assertThat(GatewayDouble.DECISIONS).isEmpty();

    given()
        .formParam("List-Unsubscribe", "One-Click")
        .post(path + "?language=en")
        .then()
        .statusCode(200)
        .body(containsString("You get no more"));

    assertThat(GatewayDouble.DECISIONS)
        .singleElement()
        .satisfies(no -> {
          assertThat(no.path("subjectId").asText()).isEqualTo(reader.subjectId().toString());
          assertThat(no.path("purpose").asText()).isEqualTo("news");
          assertThat(no.path("choice").asText()).isEqualTo("withdrawn");
        });
    GatewayDouble.goAway(true);
    given().post(path).then().statusCode(503).body(containsString("kunde inte sparas"));
  }

  @Test
  void recipientsAreListedPageByPageEachOnce() {
    Customer customer = Platform.sign();
    List<UUID> readers =
        Stream.generate(() -> Platform.somebodyAt(customer).subjectId()).limit(5).toList();
    readers.forEach(reader -> GatewayDouble.allow("news", reader));
    Response newsletter = send("Sidor " + UUID.randomUUID());

    assertThat(recipients(newsletter, "limit", "2").jsonPath().getList("items")).hasSize(2);
    assertThat(
            Tables.count(
                dataSource,
                "select count(asked_up_to) from newsletter where id = ?",
                UUID.fromString(newsletter.path("newsletterId"))))
        .isZero();
    assertThat(recipients(newsletter)).containsAll(readers).doesNotHaveDuplicates();
    recipients(newsletter, "limit", "201").then().statusCode(400);
    recipients(newsletter, "cursor", "x").then().statusCode(400);
  }

  @Test
  @Tag("P24")
  void whoeverHasWithdrawnIsSkippedNextTime() {
    Somebody reader = Platform.somebodyAt(Platform.sign());
    GatewayDouble.allow("news", reader.subjectId());
    assertThat(recipients(send("Första " + UUID.randomUUID()))).contains(reader.subjectId());
    GatewayDouble.refuse("news", reader.subjectId());
    assertThat(recipients(send("Andra " + UUID.randomUUID()))).doesNotContain(reader.subjectId());
  }

  @Test
  @Tag("P24")
  void aQueuedMailIsDroppedWhenTheOrderToStopArrives() {
    Somebody reader = Platform.somebodyAt(Platform.sign());
    GatewayDouble.allow("news", reader.subjectId());
    Surroundings.mailServerIsAway(true);
    String subject = "Inställt " + UUID.randomUUID();
    Response queued = send(subject);
    assertThat(queued.jsonPath().getLong("queued")).isPositive();

    var answer =
        QuarkusTransaction.requiringNew()
            .call(() ->
                system.stopProcessing(Order.of(Orders.stop(reader.subjectId(), Purposes.NEWS))));
    assertThat(answer.counts()).containsEntry(Categories.CONTACT_DETAILS, 1L);
    Surroundings.mailServerIsAway(false);

    await()
        .until(() ->
            Tables.rowsWith(dataSource, queued.path("newsletterId")).stream()
                .noneMatch("mail"::equals));
    assertThat(mailsTo(reader, subject)).isEmpty();
    assertThat(recipients(queued)).doesNotContain(reader.subjectId());
  }

  @Test
  void aMailWaitsForAMailServerThatIsAway() {
    Somebody reader = Platform.somebodyAt(Platform.sign());
    GatewayDouble.allow("news", reader.subjectId());
    Surroundings.mailServerIsAway(true);
    String subject = "Väntar " + UUID.randomUUID();
    Response queued = send(subject);
    assertThat(recipients(queued)).contains(reader.subjectId());
    Surroundings.mailServerIsAway(false);
    await().until(() -> mailsTo(reader, subject).size() == 1);
  }

  @Test
  @Tag("P04")
  void withoutAnAnswerNobodyIsMailedAndTheNewsletterGoesOnByItself() {
    Somebody reader = Platform.somebodyAt(Platform.sign());
    GatewayDouble.allow("news", reader.subjectId());
    GatewayDouble.goAway(true);
    String subject = "Senare " + UUID.randomUUID();
    Response asked = send(subject);
    assertThat(asked.jsonPath().getBoolean("complete")).isFalse();
    assertThat(recipients(asked)).isEmpty();
    GatewayDouble.goAway(false);
    await().until(() -> mailsTo(reader, subject).size() == 1);
  }

  @Test
  @Tag("P21")
  void whoeversDataIsRestrictedIsNotMailed() {
    Somebody reader = Platform.somebodyAt(Platform.sign());
    GatewayDouble.allow("news", reader.subjectId());
    QuarkusTransaction.requiringNew()
        .call(() ->
            system.restrict(
                Order.of(
                    Orders.order(
                        reader.subjectId(), Action.RESTRICT, Categories.CONTACT_DETAILS))));
    assertThat(recipients(send("Begränsat " + UUID.randomUUID())))
        .doesNotContain(reader.subjectId());
  }

  @Test
  @Tag("P31")
  void aFollowUpIsAskedForOnlyOfThoseWhoAllowIt() {
    Customer customer = Platform.sign();
    Somebody willing = Platform.somebodyAt(customer);
    Somebody unwilling = Platform.somebodyAt(customer);
    GatewayDouble.allow("evaluation", willing.subjectId());
    UUID asked = Platform.enrol(willing.subjectId());
    UUID spared = Platform.enrol(unwilling.subjectId());
    Platform.complete(asked);
    Platform.complete(spared);
    String state = "select count(*) from follow_up where enrolment_id = ? and state = '%s'";

    await()
        .until(() ->
            Tables.count(dataSource, state.formatted("invited"), asked) == 1
                && Tables.count(dataSource, state.formatted("not-invited"), spared) == 1);
    assertThat(mailsTo(willing, "Uppföljning")).hasSize(1);
    assertThat(mailsTo(unwilling, "Uppföljning")).isEmpty();
  }

  @Test
  void everybodyIsAskedForInOneQuestionPerThousand() {
    Customer customer = Platform.sign();
    Platform.somebodyAt(customer);
    Platform.somebodyAt(customer);
    GatewayDouble.ASKED.clear();
    send("Fråga " + UUID.randomUUID());
    assertThat(GatewayDouble.ASKED).hasSizeGreaterThan(1).doesNotHaveDuplicates();
  }

  private static Response send(String subject) {
    Response sent =
        Platform.post("/api/newsletters", Map.of("subject", subject, "body", "Kurser."));
    sent.then().statusCode(201);
    return sent;
  }

  private static List<UUID> recipients(Response newsletter) {
    List<UUID> all = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Response page = recipients(newsletter, "limit", "2", "cursor", cursor);
      page.then().statusCode(200);
      all.addAll(page.jsonPath().getList("items", UUID.class));
      cursor = page.path("next");
    }
    return all;
  }

  private static Response recipients(Response newsletter, String... parameters) {
    RequestSpecification call = Platform.call();
    for (int i = 0; i < parameters.length; i += 2) {
      call.queryParam(parameters[i], parameters[i + 1]);
    }
    return call.get("/api/newsletters/" + newsletter.path("newsletterId") + "/recipients");
  }

  private static List<MimeMessage> mailsTo(Somebody somebody, String subject) {
    return Arrays.stream(Surroundings.MAIL.getReceivedMessages())
        .filter(mail -> isTo(mail, somebody.email(), subject))
        .toList();
  }

  private static boolean isTo(MimeMessage mail, String address, String subject) {
    try {
      return mail.getSubject().startsWith(subject)
          && mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(MimeMessage mail) throws IOException {
    try {
      return mail.getContent().toString();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
