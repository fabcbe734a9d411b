package se.diplomagroup.integritet.audit.overview;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The DPO's figures.
///
/// @param events all events on the log
/// @param position the latest position
/// @param unreadable records that are not a known event of the required form
/// @param lastEventAt when the latest one was stored
record Overview(
    long events,
    long position,
    long unreadable,
    @Nullable Instant lastEventAt,
    List<TopicCount> topics,
    Open requests,
    Open orders,
    Disposals disposals,
    Holds holds,
    long personalDataReads,
    long processingDenied) {

  record TopicCount(String topic, long events, Instant lastAt, List<TypeCount> types) {}

  record TypeCount(String type, long events, long unreadable, Instant lastAt) {}

  /// @param late those over their time; counted to a limit
  /// @param lateAtLeast whether there may be more late ones than that
  record Open(long open, long late, boolean lateAtLeast) {}

  /// @param deferred those of the open ones that wait for a hold or a date
  record Disposals(long open, long deferred) {}

  record Holds(long inForce) {}
}
