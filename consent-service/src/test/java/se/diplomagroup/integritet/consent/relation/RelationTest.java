package se.diplomagroup.integritet.consent.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P08")
class RelationTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final LocalDate LONG_AGO = TODAY.minusYears(1);
  private static final UUID CONTRACT = UUID.randomUUID();

  @Test
  void withoutAContractThereIsNoRelation() {
    assertThat(Relation.of(List.of(), TODAY)).isEqualTo(new Relation.None());
  }

  @Test
  void aContractIsInForceFromItsFirstDay() {
    assertThat(one(null, TODAY, null)).isEqualTo(new Relation.InForce(CONTRACT, TODAY));
    assertThat(one(null, TODAY.plusDays(1), null)).isEqualTo(new Relation.NotStarted(CONTRACT));
  }

  @Test
  void theRelationIsAsOldAsThePersonsPartInTheContract() {
    Membership recent = new Membership(CONTRACT, YESTERDAY, null, LONG_AGO, null);
    assertThat(Relation.of(List.of(recent), TODAY))
        .isEqualTo(new Relation.InForce(CONTRACT, YESTERDAY));
  }

  @Test
  void aContractWhoseBeginningHasNotBeenToldIsNotAssumed() {
    assertThat(one(null, null, null)).isEqualTo(new Relation.NotStarted(CONTRACT));
  }

  @Test
  void aContractHasEndedFromTheDayOnWhichItEnded() {
    assertThat(one(null, LONG_AGO, TODAY)).isEqualTo(new Relation.Ended(CONTRACT, TODAY));
    assertThat(one(null, LONG_AGO, TODAY.plusDays(1)))
        .isEqualTo(new Relation.InForce(CONTRACT, LONG_AGO));
  }

  @Test
  void anEndThatIsToldBeforeTheBeginningIsAnEnd() {
    assertThat(one(null, null, YESTERDAY)).isEqualTo(new Relation.Ended(CONTRACT, YESTERDAY));
  }

  @Test
  void aClosedAccountClosesTheRelation() {
    assertThat(one(YESTERDAY, LONG_AGO, null)).isEqualTo(new Relation.Closed(CONTRACT, YESTERDAY));
  }

  @Test
  void oneContractInForceIsEnough() {
    UUID other = UUID.randomUUID();
    List<Membership> memberships =
        List.of(
            new Membership(CONTRACT, LONG_AGO, null, LONG_AGO, YESTERDAY),
            new Membership(other, YESTERDAY, null, YESTERDAY, null));
    assertThat(Relation.of(memberships, TODAY)).isEqualTo(new Relation.InForce(other, YESTERDAY));
  }

  private static Relation one(
      @Nullable LocalDate closed, @Nullable LocalDate starts, @Nullable LocalDate ended) {
    return Relation.of(List.of(new Membership(CONTRACT, LONG_AGO, closed, starts, ended)), TODAY);
  }
}
