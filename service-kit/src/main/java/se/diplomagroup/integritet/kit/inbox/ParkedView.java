package se.diplomagroup.integritet.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A parked event as an operator sees it. Of the event itself only ids and its type are shown.
///
/// @param reason `handler-failed`, `unknown-type`, `malformed`, or `queued` behind another one
/// @param exception the class of what was thrown
public record ParkedView(
    UUID id,
    String channel,
    String key,
    UUID eventId,
    @Nullable String type,
    String topic,
    int partition,
    long offset,
    String reason,
    @Nullable String exception,
    int attempts,
    Instant parkedAt) {}
