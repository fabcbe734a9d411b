package se.diplomagroup.integritet.gateway.dpo;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Delivery;

/// How long it took, from the decision to the last acknowledgement, in milliseconds.
///
/// @param cause what the deliveries have in common
/// @param median null while none has reached everybody
/// @param slowest null while none has reached everybody
public record Spread(String cause, @Nullable Long median, @Nullable Long slowest) {

  static final String WITHDRAWAL = "withdrawal";
  static final List<String> CAUSES = List.of(WITHDRAWAL, "lapse");

  static Spread of(String cause, List<Delivery> deliveries) {
    List<Long> times =
        deliveries.stream().map(Delivery::milliseconds).filter(Objects::nonNull).sorted().toList();
    return times.isEmpty()
        ? new Spread(cause, null, null)
        : new Spread(cause, times.get(times.size() / 2), times.getLast());
  }

  boolean isKnown() {
    return median != null;
  }

  public boolean isLapse() {
    return !cause.equals(WITHDRAWAL);
  }
}
