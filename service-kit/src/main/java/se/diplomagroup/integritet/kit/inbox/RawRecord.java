package se.diplomagroup.integritet.kit.inbox;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A record of a topic, as received.
///
/// @param id the event's id; for a record that names none, one made from its place in the topic
/// @param topic the topic's name without the deployment's prefix
/// @param headers values as text, the last one of each name
@SuppressWarnings("ArrayRecordComponent")
public record RawRecord(
    UUID id,
    String topic,
    int partition,
    long offset,
    byte @Nullable [] key,
    byte[] payload,
    Map<String, String> headers) {}
