package se.diplomagroup.integritet.audit.log;

import java.util.List;

/// Told of what was stored, in the transaction that stores it.
public interface EventObserver {

  void stored(List<StoredEvent> events);
}
