package se.diplomagroup.integritet.consent.visitor;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.diplomagroup.integritet.consent.decision.SubjectKinds;

/// Undoes links of those who are no visitors: made before it was asked whether they are, or who
/// have become known as persons since. Whoever is linked is read by, and erased with, the person.
@ApplicationScoped
class WrongLinks {

  private static final int AT_ONCE = 500;

  private final VisitorLinks links;
  private final SubjectKinds kinds;
  private final Linking linking;

  WrongLinks(VisitorLinks links, SubjectKinds kinds, Linking linking) {
    this.links = links;
    this.kinds = kinds;
    this.linking = linking;
  }

  @Scheduled(every = "12h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void undo() {
    List<VisitorLink> page = links.holdingAfter(new UUID(0, 0), AT_ONCE);
    while (!page.isEmpty()) {
      List<UUID> visitors = page.stream().map(VisitorLink::visitorId).toList();
      Set<UUID> wrong = new HashSet<>(visitors);
      wrong.removeAll(kinds.visitorsWhoDecided(visitors));
      wrong.addAll(kinds.knownAsPersons(visitors));
      for (VisitorLink link : page) {
        UUID person = link.subjectId();
        if (person != null && wrong.contains(link.visitorId())) {
          linking.undoWrong(person, link.visitorId());
        }
      }
      page = links.holdingAfter(visitors.getLast(), AT_ONCE);
    }
  }
}
