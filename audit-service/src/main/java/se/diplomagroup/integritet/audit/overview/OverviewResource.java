package se.diplomagroup.integritet.audit.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.diplomagroup.integritet.audit.log.LogReader;
import se.diplomagroup.integritet.audit.overview.EventCounts.TypeCount;
import se.diplomagroup.integritet.kit.identity.Roles;

/// What to worry about, in figures. Costs the same however long the log is.
@Path("/v1/overview")
class OverviewResource {

  private final EventCounts counts;
  private final Matters matters;
  private final LogReader log;
  private final Clock clock;

  OverviewResource(EventCounts counts, Matters matters, LogReader log, Clock clock) {
    this.counts = counts;
    this.matters = matters;
    this.log = log;
    this.clock = clock;
  }

  @GET
  @RolesAllowed(Roles.DPO)
  public Overview overview() {
    List<TypeCount> all = counts.all();
    Map<String, Long> figures = matters.figures();
    return new Overview(
        all.stream().mapToLong(TypeCount::events).sum(),
        log.head(),
        all.stream().mapToLong(TypeCount::unreadable).sum(),
        all.stream().map(TypeCount::lastAt).max(Comparator.naturalOrder()).orElse(null),
        topics(all),
        open(Matter.REQUEST, figures),
        open(Matter.ORDER, figures),
        new Overview.Disposals(
            figures.getOrDefault(Matter.DISPOSAL.openFigure(), 0L),
            figures.getOrDefault(Matter.DISPOSAL.waitingFigure(), 0L)),
        new Overview.Holds(figures.getOrDefault(Matter.HOLD.openFigure(), 0L)),
        figures.getOrDefault(MatterEvents.READS, 0L),
        figures.getOrDefault(MatterEvents.DENIALS, 0L));
  }

  private Overview.Open open(Matter kind, Map<String, Long> figures) {
    Instant now = clock.instant();
    long late = matters.late(kind, now);
    return new Overview.Open(
        figures.getOrDefault(kind.openFigure(), 0L), late, late == Matters.LATE_LIMIT);
  }

  private static List<Overview.TopicCount> topics(List<TypeCount> all) {
    Map<String, List<TypeCount>> byTopic =
        all.stream()
            .collect(Collectors.groupingBy(TypeCount::topic, TreeMap::new, Collectors.toList()));
    return byTopic.entrySet().stream()
        .map(topic -> topic(topic.getKey(), topic.getValue()))
        .toList();
  }

  private static Overview.TopicCount topic(String name, List<TypeCount> types) {
    return new Overview.TopicCount(
        name,
        types.stream().mapToLong(TypeCount::events).sum(),
        types.stream().map(TypeCount::lastAt).max(Comparator.naturalOrder()).orElseThrow(),
        types.stream()
            .map(type ->
                new Overview.TypeCount(
                    type.type(), type.events(), type.unreadable(), type.lastAt()))
            .toList());
  }
}
