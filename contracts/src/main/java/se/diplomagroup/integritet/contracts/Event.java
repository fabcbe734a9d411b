package se.diplomagroup.integritet.contracts;

import java.util.UUID;

/// Something that has happened, or an order for something to happen, as other services see it.
public sealed interface Event
    permits LifecycleEvent,
        ConsentEvent,
        RightsEvent,
        RetentionEvent,
        SystemOrdered,
        SystemReplied,
        PersonalDataRead {

  /// The topic on which this event is published.
  Topic topic();

  /// The partition key and the CloudEvents `subject`: the person's pseudonymous id where the event
  /// is about a person, otherwise the id of what it is about. Events of one key are delivered in
  /// order.
  UUID key();
}
