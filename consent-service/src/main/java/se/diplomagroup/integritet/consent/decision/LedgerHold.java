package se.diplomagroup.integritet.consent.decision;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.diplomagroup.integritet.consent.decision.LedgerRows.Coming;
import se.diplomagroup.integritet.consent.decision.LedgerRows.Head;
import se.diplomagroup.integritet.contracts.ConsentEvent.SubjectKind;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Keeps decisions about subjects from being recorded while something changes on which they depend.
@ApplicationScoped
public class LedgerHold {

  private final LedgerRows rows;

  LedgerHold(LedgerRows rows) {
    this.rows = rows;
  }

  /// Holds the subjects' ledgers until the transaction has ended, also those that have not begun.
  ///
  /// @return those of them who have decided anything
  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 422 `other-kind-of-subject` if
  ///   the id of a person is a visitor's, or the other way round
  @Transactional(TxType.MANDATORY)
  public Set<Subject> on(Collection<Subject> subjects) {
    Map<UUID, Head> heads = held(subjects);
    for (Subject subject : subjects) {
      Head head = heads.get(subject.id());
      if (head != null && head.kind() != subject.kind()) {
        throw Problems.unprocessable(
            "other-kind-of-subject",
            subject.kind() == SubjectKind.VISITOR ? "visitorId" : "id",
            "A visitor's id is never a person's id, nor the other way round.");
      }
    }
    return decided(subjects, heads);
  }

  /// The same, of whatever kind the subjects are.
  ///
  /// @return those of them who have decided anything and are of the kind that they are taken for
  @Transactional(TxType.MANDATORY)
  public Set<Subject> onAnybody(Collection<Subject> subjects) {
    return decided(subjects, held(subjects));
  }

  private Map<UUID, Head> held(Collection<Subject> subjects) {
    List<Coming> none = subjects.stream().map(subject -> new Coming(subject, 0, null)).toList();
    Map<UUID, Head> heads = rows.advance(none);
    Map<UUID, Long> empty = new HashMap<>();
    heads.forEach((id, head) -> {
      if (head.lastSequence() == 0) {
        empty.put(id, 0L);
      }
    });
    if (!empty.isEmpty()) {
      rows.setBack(empty);
    }
    return heads;
  }

  private static Set<Subject> decided(Collection<Subject> subjects, Map<UUID, Head> heads) {
    return subjects.stream()
        .filter(subject -> {
          Head head = heads.get(subject.id());
          return head != null && head.lastSequence() > 0 && head.kind() == subject.kind();
        })
        .collect(toSet());
  }
}
