package se.diplomagroup.integritet.rights.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RightsEvent;

/// What a change leaves behind: events for the others, entries for the timeline.
final class Happenings {

  private final List<RightsEvent> events = new ArrayList<>();
  private final List<TimelineEntry> entries = new ArrayList<>();

  void publish(RightsEvent event) {
    events.add(event);
  }

  void note(UUID requestId, Step step, Actor actor, @Nullable Code detail, Instant now) {
    entries.add(new TimelineEntry(requestId, step, actor, detail, now));
  }

  /// The events since the last call.
  List<RightsEvent> takeEvents() {
    return take(events);
  }

  /// The timeline entries since the last call.
  List<TimelineEntry> takeEntries() {
    return take(entries);
  }

  private static <T> List<T> take(List<T> from) {
    List<T> taken = List.copyOf(from);
    from.clear();
    return taken;
  }
}
