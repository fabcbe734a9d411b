package se.diplomagroup.integritet.consent.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.visitor.VisitorLinks;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P30")
class VisitorRetentionTest {

  @Inject VisitorRetention retention;
  @Inject Erasure erasure;
  @Inject VisitorLinks links;
  @Inject ErasureSettings settings;
  @Inject Database database;

  private final UUID visitor = UUID.randomUUID();

  @Test
  void aVisitorWhoIsSilentForLongIsRemovedAndWhatShowsLawfulnessStays() {
    visitorRefuses();
    long kept = kept();
    List<UUID> removed = retention.removeThoseSilentSince(Instant.now());
    assertThat(removed).contains(visitor);
    assertThat(decisions()).isZero();
    assertThat(kept()).isGreaterThan(kept);
    assertThat(Api.reasonFor(visitor, "cookies-statistics")).isEqualTo("unknown-person");
    visitorRefuses();
  }

  @Test
  void aVisitorWhoHasDecidedSinceStays() {
    visitorRefuses();
    assertThat(retention.removeThoseSilentSince(Instant.now().minus(Duration.ofMinutes(5))))
        .doesNotContain(visitor);
    assertThat(decisions()).isEqualTo(1);
  }

  @Test
  void aVisitorWhoIsLinkedToAPersonGoesWithThePerson() {
    visitorRefuses();
    UUID person = UUID.randomUUID();
    Api.person(person)
        .put("/v1/subjects/{id}/visitors/{visitor}", person, visitor)
        .then()
        .statusCode(200);
    assertThat(retention.removeThoseSilentSince(Instant.now())).doesNotContain(visitor);
    assertThat(decisions()).isEqualTo(1);
  }

  @Test
  void nobodyTakesOverAVisitorWhoseHistoryIsRemoved() {
    visitorRefuses();
    UUID person = UUID.randomUUID();
    linkAndUndo(person);
    assertThat(retention.removeThoseSilentSince(Instant.now())).contains(visitor);
    assertThat(links.of(person)).isEmpty();
    UUID other = UUID.randomUUID();
    Api.person(other)
        .put("/v1/subjects/{id}/visitors/{visitor}", other, visitor)
        .then()
        .statusCode(409);
  }

  @Test
  void anUndoneLinkOfAVisitorWhoNeverDecidedIsRemovedInTime() {
    UUID person = UUID.randomUUID();
    database.change(
        """
        insert into visitor_link (visitor_id, subject_id, linked_at, unlinked_at)
        values (?, ?, now(), now())
        """,
        visitor,
        person);
    links.forgetEmpty(Instant.now().minus(Duration.ofMinutes(5)), 1000);
    assertThat(links.of(person)).hasSize(1);
    links.forgetEmpty(Instant.now(), 1000);
    assertThat(links.of(person)).isEmpty();
  }

  @Test
  void whoIsNotRemovedAfterAllDoesNotBecomeAPersonWhoDecidedNothing() {
    UUID person = UUID.randomUUID();
    database.change(
        "insert into visitor_link (visitor_id, subject_id, linked_at) values (?, ?, now())",
        visitor,
        person);

    assertThat(erasure.forgetVisitor(visitor, Instant.now())).isFalse();

    assertThat(
            database.list(
                "select 1 from ledger_subject where subject_id = ?", row -> true, visitor))
        .isEmpty();
    visitorRefuses();
  }

  @Test
  void aPersonIsNoVisitor() {
    UUID person = UUID.randomUUID();
    Api.decide(person, "news", "refused");
    assertThat(retention.removeThoseSilentSince(Instant.now())).doesNotContain(person);
  }

  @Test
  void noChoiceInForceIsForgotten() {
    assertThat(settings.visitorsKept()).isEqualTo(Period.ofMonths(25));
  }

  private void linkAndUndo(UUID person) {
    String link = "/v1/subjects/{id}/visitors/{visitor}";
    Api.person(person).put(link, person, visitor).then().statusCode(200);
    Api.person(person).delete(link, person, visitor).then().statusCode(204);
  }

  private void visitorRefuses() {
    Api.tell(List.of(Api.visitors(visitor, "cookies-statistics", "refused"))).statusCode(201);
  }

  private int decisions() {
    return database
        .first(
            "select count(*) as n from decision where subject_id = ?",
            row -> row.number("n"),
            visitor)
        .orElseThrow();
  }

  private long kept() {
    return database
        .first(
            "select coalesce(sum(decisions), 0) as n from lawfulness_record", row -> row.count("n"))
        .orElseThrow();
  }
}
