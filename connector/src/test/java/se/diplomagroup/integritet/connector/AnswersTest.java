package se.diplomagroup.integritet.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemOrdered.Item;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;

class AnswersTest {

  private static final UUID RECORD = UUID.randomUUID();

  @Test
  void anOrderWithoutItemsIsAboutEverything() {
    Order order = order(List.of());

    assertThat(order.concerns(Categories.BILLING_DETAILS)).isTrue();
    assertThat(order.recordsOf(Categories.BILLING_DETAILS)).isEmpty();
  }

  @Test
  void anOrderWithItemsIsAboutThoseOnly() {
    Order order =
        order(
            List.of(
                new Item(Categories.CONTACT_DETAILS, List.of()),
                new Item(Categories.BILLING_DETAILS, List.of(RECORD))));

    assertThat(order.concerns(Categories.SUPPORT_CASE)).isFalse();
    assertThat(order.recordsOf(Categories.CONTACT_DETAILS)).isEmpty();
    assertThat(order.recordsOf(Categories.BILLING_DETAILS)).contains(List.of(RECORD));
    assertThatIllegalArgumentException().isThrownBy(() -> order.recordsOf(Categories.SUPPORT_CASE));
  }

  @Test
  void aCountIsNotNegative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Answer.done(Map.of(Categories.COOKIES, -1L), "odd"));
  }

  @Test
  void anAnswerCarriesItsGroundAndDate() {
    Answer deferred = Answer.deferred(LocalDate.of(2026, 6, 30), Code.of("follow-up-period"));

    assertThat(deferred.outcome()).isEqualTo(Outcome.DEFERRED);
    assertThat(deferred.until()).contains(LocalDate.of(2026, 6, 30));
    assertThat(deferred.ground()).contains(Code.of("follow-up-period"));
    assertThat(Answer.refused(Code.of("legal-hold")).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(Answer.identityMismatch().outcome()).isEqualTo(Outcome.IDENTITY_MISMATCH);
    assertThat(Answer.partly(Map.of(), new byte[0], Code.of("legal-hold")).ground()).isPresent();
  }

  @Test
  void whatIsAnsweredWithoutDataTakesNone() {
    CollectedData data = CollectedData.notCollected(Answer.identityMismatch());

    assertThatIllegalStateException()
        .isThrownBy(() -> data.add(Categories.COOKIES, Map.of("a", 1)));
  }

  @Test
  void collectedRecordsAreCountedByCategory() {
    CollectedData data =
        CollectedData.empty()
            .add(Categories.SUPPORT_CASE, Map.of("text", "a"))
            .add(Categories.CONTACT_DETAILS, Map.of("name", "b"))
            .add(Categories.SUPPORT_CASE, Map.of("text", "c"));

    assertThat(data.counts())
        .isEqualTo(Map.of(Categories.SUPPORT_CASE, 2L, Categories.CONTACT_DETAILS, 1L));
  }

  @Test
  void theSameAnswerTwiceHasDifferentEvidence() {
    SystemOrdered order =
        Orders.order(UUID.randomUUID(), Code.of("crm"), Action.ERASE, Duration.ofDays(1));

    assertThat(Evidence.of(order, Answer.noData()).hash())
        .isNotEqualTo(Evidence.of(order, Answer.noData()).hash());
  }

  @Test
  void evidenceOfAnUploadHoldsNothingOfIt() {
    SystemOrdered order =
        Orders.order(UUID.randomUUID(), Code.of("crm"), Action.COLLECT, Duration.ofDays(1));
    Answer done = Answer.done(Map.of(Categories.CONTACT_DETAILS, 1L), new byte[0]);

    Evidence evidence = Evidence.ofUpload(order, done, "Kim Larsson".getBytes());

    assertThat(new String(evidence.account())).doesNotContain("Kim").contains("package ");
    assertThat(Evidence.hash(evidence.nonce(), evidence.account())).isEqualTo(evidence.hash());
  }

  @ParameterizedTest
  @CsvSource({"0,PT1S", "1,PT1S", "2,PT2S", "3,PT4S", "9,PT4M16S", "10,PT5M", "100,PT5M"})
  void theWaitDoublesWithEachFailureToALimit(int failures, Duration wait) {
    assertThat(new Defaults().retryAfter(failures)).isEqualTo(wait);
  }

  @Test
  void aSystemHasAName() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Declaration(Code.of("crm"), " ", List.of(), List.of(), Set.of(Action.ERASE)));
  }

  private static Order order(List<Item> items) {
    return new Order(
        UUID.randomUUID(),
        UUID.randomUUID(),
        Action.ERASE,
        Origin.DISPOSAL,
        UUID.randomUUID(),
        items,
        null,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  /// The settings as they are when nobody has set them.
  private static final class Defaults implements ConnectorSettings {

    @Override
    public String key() {
      return "crm";
    }

    @Override
    public boolean declare() {
      return true;
    }

    @Override
    public boolean askFirst() {
      return true;
    }

    @Override
    public int workers() {
      return 4;
    }

    @Override
    public Duration lease() {
      return Duration.ofSeconds(30);
    }

    @Override
    public Duration firstRetry() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Duration longestRetry() {
      return Duration.ofMinutes(5);
    }

    @Override
    public Duration poll() {
      return Duration.ofSeconds(1);
    }
  }
}
