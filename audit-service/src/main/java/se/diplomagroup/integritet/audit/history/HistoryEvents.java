package se.diplomagroup.integritet.audit.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.audit.history.HistoryEntry.Kind;
import se.diplomagroup.integritet.audit.log.LogEntry;
import se.diplomagroup.integritet.audit.search.EntryView;

/// Which events make up a person's history, and how they are told. What the person read themselves
/// is left out, and so is that their data is held: a court or an authority may have asked for
/// silence.
final class HistoryEvents {

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("consent.given.v1", Kind.DECISION),
          Map.entry("consent.refused.v1", Kind.DECISION),
          Map.entry("consent.withdrawn.v1", Kind.DECISION),
          Map.entry("consent.expired.v1", Kind.DECISION),
          Map.entry("objection.recorded.v1", Kind.DECISION),
          Map.entry("objection.lifted.v1", Kind.DECISION),
          Map.entry("request.received.v1", Kind.REQUEST),
          Map.entry("identity.confirmed.v1", Kind.REQUEST),
          Map.entry("deadline.extended.v1", Kind.REQUEST),
          Map.entry("request.decided.v1", Kind.REQUEST),
          Map.entry("request.closed.v1", Kind.REQUEST),
          Map.entry("restriction.requested.v1", Kind.REQUEST),
          Map.entry("restriction.lifted.v1", Kind.REQUEST),
          Map.entry("objection.raised.v1", Kind.REQUEST),
          Map.entry("objection.upheld.v1", Kind.REQUEST),
          Map.entry("objection.rejected.v1", Kind.REQUEST),
          Map.entry("personal-data.read.v1", Kind.READ),
          Map.entry("disposal.planned.v1", Kind.DISPOSAL),
          Map.entry("disposal.completed.v1", Kind.DISPOSAL),
          Map.entry("disposal.deferred.v1", Kind.DISPOSAL),
          Map.entry("archive.opened.v1", Kind.READ));

  private final HistoryWords swedish = HistoryWords.in("sv");
  private final HistoryWords english = HistoryWords.in("en");

  /// The types that are told.
  static Set<String> types() {
    return KINDS.keySet();
  }

  /// The entry of a person's history, or empty if the event is none of theirs to be told.
  Optional<HistoryEntry> tell(LogEntry entry) {
    String type = entry.type();
    Kind kind = type == null ? null : KINDS.get(type);
    JsonNode event = data(entry);
    if (type == null || kind == null || !entry.readable() || isOwnRead(event)) {
      return Optional.empty();
    }
    return Optional.of(
        new HistoryEntry(
            entry.id(),
            entry.time(),
            kind,
            type,
            entry.source(),
            new HistoryEntry.Text(swedish.sentence(type, event), english.sentence(type, event))));
  }

  private static boolean isOwnRead(JsonNode event) {
    return event.path("actorKind").asText().equals("person");
  }

  private static JsonNode data(LogEntry entry) {
    @Nullable JsonNode data = EntryView.of(entry).data();
    return data == null ? MissingNode.getInstance() : data;
  }
}
