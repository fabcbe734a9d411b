package se.diplomagroup.integritet.audit.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Event;

/// What was stored just now.
///
/// @param type the wire type that the record names, or null when it names none
/// @param event the event, or null when the record cannot be read as one
public record StoredEvent(
    String topic, @Nullable String type, @Nullable Event event, Instant receivedAt) {}
