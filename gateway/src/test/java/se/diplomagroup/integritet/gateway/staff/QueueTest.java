package se.diplomagroup.integritet.gateway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Request;

class QueueTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Request later = request("R-1", "access", "collecting", TODAY.plusDays(20), true);
  private final Request late = request("R-2", "erasure", "plan-ready", TODAY.minusDays(1), true);
  private final Request unsure =
      request("R-3", "access", "identity-check", TODAY.plusDays(9), false);
  private final Request closed = request("R-4", "erasure", "closed", TODAY.minusDays(9), true);
  private final Queue queue = new Queue(List.of(later, late, unsure), List.of(closed), TODAY);

  @Test
  void theMostUrgentIsOnTop() {
    assertThat(queue.rows(filter("open", "", ""))).containsExactly(late, unsure, later);
  }

  @Test
  void aViewShowsWhatItsNameSays() {
    assertThat(queue.rows(filter("urgent", "", ""))).containsExactly(late);
    assertThat(queue.rows(filter("decide", "", ""))).containsExactly(late, unsure);
    assertThat(queue.rows(filter("closed", "", ""))).containsExactly(closed);
  }

  @Test
  void filtersNarrowEveryViewAndItsCount() {
    QueueFilter access = filter("open", "access", "");

    assertThat(queue.rows(access)).containsExactly(unsure, later);
    assertThat(queue.counts(access)).containsEntry("open", 2).containsEntry("urgent", 0);
    assertThat(queue.rows(filter("open", "", "r-2"))).containsExactly(late);
  }

  @Test
  void anUnknownViewIsTheOpenOne() {
    assertThat(QueueFilter.of("nonsense", null, null).view()).isEqualTo("open");
  }

  @Test
  void aFiltersAddressLeadsBackToIt() {
    assertThat(filter("urgent", "erasure", "R 1&2").address())
        .isEqualTo("/staff?view=urgent&right=erasure&q=R+1%262");
    assertThat(filter("urgent", "erasure", "x").withoutRight().address())
        .isEqualTo("/staff?view=urgent&q=x");
  }

  private static QueueFilter filter(String view, String right, String text) {
    return QueueFilter.of(view, right, text);
  }

  private static Request request(
      String reference, String right, String state, LocalDate due, boolean confirmed) {
    return new Request(
        UUID.randomUUID(),
        reference,
        right,
        state,
        null,
        UUID.randomUUID(),
        null,
        null,
        due.minusDays(30),
        due,
        null,
        confirmed,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
