package se.diplomagroup.integritet.retention.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.time.Zones;
import se.diplomagroup.integritet.retention.customer.Facts;
import se.diplomagroup.integritet.retention.customer.People;

/// P13: the administrator of a customer deletes users of their own company. Their accounts count as
/// closed today, and what is held about them under the company's contracts is disposed of like
/// everything else: by plan, under holds, with what the law keeps kept. Deleting a user twice is
/// deleting them once.
@ApplicationScoped
class UserDeletion {

  private final Disposals disposals;
  private final Facts facts;
  private final People people;
  private final Clock clock;

  UserDeletion(Disposals disposals, Facts facts, People people, Clock clock) {
    this.disposals = disposals;
    this.facts = facts;
    this.people = people;
    this.clock = clock;
  }

  @Transactional
  List<Disposal> delete(UUID companyId, List<UUID> subjectIds) {
    Set<UUID> wanted = new TreeSet<>(subjectIds);
    people.lock(wanted);
    requireUsersOf(companyId, subjectIds);
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Zones.STOCKHOLM);
    for (UUID subjectId : wanted) {
      facts
          .of(subjectId)
          .under(companyId)
          .memberships()
          .forEach(one -> facts.accountClosed(subjectId, one.contractId(), today));
      disposals.add(Disposal.ofUser(Uuid7.next(), subjectId, companyId, now), now);
    }
    people.reviewSoon(wanted, now);
    return subjectIds.stream()
        .distinct()
        .map(subjectId -> disposals.openOfUser(subjectId, companyId).orElseThrow())
        .toList();
  }

  private void requireUsersOf(UUID companyId, List<UUID> subjectIds) {
    List<UUID> users = disposals.usersOf(companyId, subjectIds);
    for (int i = 0; i < subjectIds.size(); i++) {
      if (!users.contains(subjectIds.get(i))) {
        throw Problems.unprocessable(
            "unknown-user", "subjectIds[" + i + "]", "The company has no such user.");
      }
    }
  }
}
