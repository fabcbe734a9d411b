package se.diplomagroup.integritet.kit.outbox;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;

/// The events that one transaction appends. They are written together just before the commit, which
/// keeps the locks of their keys short and in one order, and the relay is woken just after it.
final class Pending implements Synchronization {

  private final OutboxWriter writer;
  private final Runnable wake;
  private final List<OutboxRow> rows = new ArrayList<>();
  private boolean written;

  Pending(OutboxWriter writer, Runnable wake) {
    this.writer = writer;
    this.wake = wake;
  }

  void add(List<OutboxRow> more) {
    if (written) {
      writer.write(more);
    } else {
      rows.addAll(more);
    }
  }

  @Override
  public void beforeCompletion() {
    written = true;
    writer.write(rows);
  }

  @Override
  public void afterCompletion(int status) {
    if (status == Status.STATUS_COMMITTED) {
      wake.run();
    }
  }
}
