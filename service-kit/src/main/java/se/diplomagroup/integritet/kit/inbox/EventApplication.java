package se.diplomagroup.integritet.kit.inbox;

import java.util.List;
import java.util.Optional;
import se.diplomagroup.integritet.kit.event.UnreadableEvent;

/// Reads each record as an event and hands it over.
final class EventApplication implements Application {

  private final EventHandler handler;
  private final Tracing tracing;

  EventApplication(EventHandler handler, Tracing tracing) {
    this.handler = handler;
    this.tracing = tracing;
  }

  @Override
  public Optional<Parking> refusal(RawRecord record) {
    try {
      ReceivedEvents.read(record);
      return Optional.empty();
    } catch (UnreadableEvent e) {
      return Optional.of(Parking.unreadable(e));
    }
  }

  @Override
  public void apply(List<RawRecord> records) {
    for (int i = 0; i < records.size(); i++) {
      RawRecord record = records.get(i);
      try {
        Received received = ReceivedEvents.read(record);
        tracing.of(record, () -> handler.apply(received));
      } catch (UnreadableEvent | RuntimeException e) {
        throw new HandlerFailure(i, e);
      }
    }
  }
}
