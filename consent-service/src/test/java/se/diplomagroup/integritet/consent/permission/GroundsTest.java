package se.diplomagroup.integritet.consent.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.decision.Decisions;
import se.diplomagroup.integritet.consent.decision.Ledger;
import se.diplomagroup.integritet.consent.decision.LedgerEntry;
import se.diplomagroup.integritet.consent.decision.RandomHistories;
import se.diplomagroup.integritet.consent.decision.Rules;
import se.diplomagroup.integritet.consent.notice.NoticeTest;
import se.diplomagroup.integritet.consent.notice.PublishedNotices;
import se.diplomagroup.integritet.consent.objection.Objection;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionKind;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

/// The few decisions that are read for a permission give the answer that all of them give, whatever
/// was objected to and when.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class GroundsTest {

  private static final Instant NOON = RandomHistories.NOON;
  private static final PublishedNotices NOTICES =
      new PublishedNotices(
          List.of(
              NoticeTest.notice(1, NOON.minusSeconds(60)),
              NoticeTest.major(2, NOON.plusSeconds(3600), Purposes.NEWS)));

  @Inject Ledger ledger;
  @Inject Database database;
  @Inject Decisions decisions;
  @Inject CurrentCatalogue catalogue;

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("P04")
  @Tag("P28")
  void thePermissionIsThatOfTheWholeHistory(long seed) {
    Random random = new Random(seed);
    RandomHistories histories = new RandomHistories(ledger, database, random);
    Map<UUID, List<UUID>> visitors = histories.of(10);
    Map<UUID, List<LedgerEntry>> grounds = decisions.grounds(visitors.keySet(), Purposes.NEWS);
    Purpose news = catalogue.get().purpose(Purposes.NEWS).orElseThrow();
    for (UUID person : visitors.keySet()) {
      List<LedgerEntry> some = grounds.getOrDefault(person, List.of());
      List<LedgerEntry> whole = histories.whole(person, decisions);
      assertThat(some).hasSizeLessThanOrEqualTo(2 + visitors.get(person).size());
      for (ObjectionKind kind : ObjectionKind.values()) {
        for (int seconds = -1; seconds < 5; seconds++) {
          Objection objection =
              new Objection(
                  UUID.randomUUID(),
                  person,
                  Purposes.NEWS,
                  kind,
                  NOON.plusSeconds(seconds),
                  null,
                  null);
          for (Instant now : List.of(NOON.plusSeconds(10), NOON.plusSeconds(4000))) {
            PermissionPolicy policy = new PermissionPolicy(news, Rules.of(NOTICES), now);
            assertThat(policy.decide(facts(person, some, objection)))
                .isEqualTo(policy.decide(facts(person, whole, objection)));
          }
        }
      }
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 10);
  }

  private static PersonFacts facts(UUID person, List<LedgerEntry> decided, Objection objection) {
    return new PersonFacts(person, false, true, decided, List.of(), List.of(objection), List.of());
  }
}
