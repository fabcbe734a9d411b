package se.diplomagroup.integritet.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.kit.sql.SqlFailure;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

/// Very many rows are the same rows.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class LedgerRowsInBulkTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123456Z");

  @Inject LedgerRows rows;
  @Inject Database database;

  @Test
  void whatIsCopiedIsReadAsItWas() {
    List<LedgerEntry> entries = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      entries.add(everything(new UUID(0xF000_0000_0000_4000L + i, ~(long) i)));
      entries.add(little(UUID.randomUUID()));
    }
    rows.addMany(entries);
    for (LedgerEntry entry : entries) {
      assertThat(rows.after(entry.subjectId(), 0, 2)).containsExactly(entry);
      assertThat(rows.byId(entry.id())).contains(entry);
    }
  }

  @Test
  @Tag("P33")
  void aTextThatIsNotPublishedBindsNobody() {
    LedgerEntry entry = Entries.entry(Choice.GIVEN, NOON, 1);
    assertThatThrownBy(() -> rows.add(List.of(entry))).satisfies(it -> assertState(it, "23503"));
    assertThatThrownBy(() -> rows.addMany(List.of(little(UUID.randomUUID()), entry)))
        .satisfies(it -> assertState(it, "23503"));
    assertThat(rows.byId(entry.id())).isEmpty();
  }

  @Test
  @Tag("P33")
  void aTextThatSomebodyHasSeenCannotGoAway() {
    rows.addMany(List.of(everything(UUID.randomUUID())));
    assertThatThrownBy(() -> database.change("delete from notice_text where version = 1"))
        .isInstanceOf(SqlFailure.class);
    assertThatThrownBy(() -> database.change("update notice_text set body = 'x' where version = 1"))
        .isInstanceOf(SqlFailure.class);
    assertThatThrownBy(() -> database.change("truncate notice_text"))
        .isInstanceOf(SqlFailure.class);
  }

  private static void assertState(Throwable failure, String state) {
    assertThat(((SQLException) failure.getCause()).getSQLState()).isEqualTo(state);
  }

  private LedgerEntry everything(UUID subject) {
    return new LedgerEntry(
        new NewDecision(
            UUID.randomUUID(),
            Subject.visitor(subject),
            Purposes.NEWS,
            3,
            Choice.REFUSED,
            new Shown(1, Language.SWEDISH, publishedHash()),
            Code.of("order"),
            List.of(Code.of("company-details"), Code.of("contact-details")),
            Code.of("cookie-banner"),
            true,
            Method.WRITTEN,
            NOON.minusSeconds(10),
            NOON.minusSeconds(20),
            NOON.plusSeconds(30),
            Actor.staff(UUID.randomUUID(), Code.of("phone-call"))),
        4_711,
        NOON);
  }

  private static LedgerEntry little(UUID subject) {
    return new LedgerEntry(
        new NewDecision(
            UUID.randomUUID(),
            Subject.person(subject),
            Purposes.NEWS,
            1,
            Choice.WITHDRAWN,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            Instant.parse("1999-12-31T23:59:59.000001Z"),
            null,
            Actor.self(subject)),
        1,
        NOON);
  }

  private Sha256 publishedHash() {
    return database
        .first(
            "select hash from notice_text where version = 1 and language = 'sv'",
            row -> new Sha256(row.text("hash")))
        .orElseThrow();
  }
}
