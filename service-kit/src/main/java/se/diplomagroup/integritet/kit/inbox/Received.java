package se.diplomagroup.integritet.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Event;

/// An event from another service, or from this one.
///
/// @param id the event's own id
/// @param key the key within which events are in order
/// @param source the key of the system that wrote it
public record Received(
    UUID id, Event event, UUID key, Instant time, String source, @Nullable UUID correlationId) {}
