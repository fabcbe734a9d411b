package se.diplomagroup.integritet.kit.inbox;

import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.event.UnreadableEvent;
import se.diplomagroup.integritet.kit.problem.Cause;

/// Why an event waits: a stable code and at most the class of an exception, never its text.
record Parking(String reason, @Nullable String exception) {

  /// Another event of the key waits before it.
  static final Parking QUEUED = new Parking("queued", null);

  /// The handler, or the commit of what it did, failed.
  static Parking failed(Throwable failure) {
    return new Parking("handler-failed", Cause.rootOf(failure).getClass().getName());
  }

  static Parking unreadable(UnreadableEvent e) {
    return new Parking(e.code(), null);
  }
}
