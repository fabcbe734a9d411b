package se.diplomagroup.integritet.audit.log;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One record of a topic on the log, as received.
///
/// @param position its place on the log
/// @param id the event's id; for a record that names none, one made from its place in the topic
/// @param type the wire type that the record names, known or not
/// @param key the record's key, if it is an id
/// @param readable whether it is a known event of the form that its type asks for
@SuppressWarnings("ArrayRecordComponent")
public record LogEntry(
    long position,
    UUID id,
    String topic,
    int partition,
    long offset,
    @Nullable String type,
    @Nullable String source,
    @Nullable Instant time,
    @Nullable UUID key,
    @Nullable UUID correlationId,
    boolean readable,
    Map<String, String> headers,
    byte[] payload,
    Instant receivedAt) {}
