package se.diplomagroup.integritet.rights.request;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.kit.order.OrderState;
import se.diplomagroup.integritet.rights.words.Dates;
import se.diplomagroup.integritet.rights.words.Words;

/// Where a system stands with an order, in words.
public final class OrderWords {

  /// The state of an order that has no answer.
  public static final String WAITING = "waiting";

  private OrderWords() {}

  /// When the system was asked, or last answered.
  public static Instant since(OrderState order) {
    Instant answeredAt = order.answeredAt();
    return answeredAt == null ? order.order().orderedAt() : answeredAt;
  }

  public static Words sentence(OrderState order) {
    Outcome outcome = order.outcome();
    if (outcome == null) {
      return order.late()
          ? new Words("Har inte svarat i tid.", "Has not answered in time.")
          : new Words("Har inte svarat än.", "Has not answered yet.");
    }
    return switch (outcome) {
      case DONE -> new Words("Klart.", "Done.");
      case NO_DATA -> new Words("Har inga uppgifter.", "Holds no data.");
      case PARTLY -> new Words("Gjorde en del av det.", "Did part of it.");
      case REFUSED -> new Words("Gör det inte.", "Will not do it.");
      case DEFERRED -> deferred(order.until());
      case IMPOSSIBLE -> new Words("Kan inte göra det.", "Cannot do it.");
      case IDENTITY_MISMATCH ->
          new Words(
              "Kan inte avgöra vilka uppgifter som gäller personen.",
              "Cannot tell which data is about the person.");
      case FAILED -> new Words("Misslyckades och försöker igen.", "Failed and is trying again.");
    };
  }

  private static Words deferred(@Nullable LocalDate until) {
    if (until == null) {
      return new Words("Väntar.", "Waits.");
    }
    Words day = Dates.full(until);
    return new Words("Väntar till " + day.sv() + ".", "Waits until " + day.en() + ".");
  }
}
