package se.diplomagroup.integritet.kit.inbox;

import java.util.List;
import java.util.Optional;

/// Hands records over as they are, together.
final class RawApplication implements Application {

  private final RawHandler handler;

  RawApplication(RawHandler handler) {
    this.handler = handler;
  }

  @Override
  public Optional<Parking> refusal(RawRecord record) {
    return Optional.empty();
  }

  @Override
  public void apply(List<RawRecord> records) {
    if (!records.isEmpty()) {
      handler.apply(records);
    }
  }
}
