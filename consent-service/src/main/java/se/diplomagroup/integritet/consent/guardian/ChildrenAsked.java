package se.diplomagroup.integritet.consent.guardian;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import se.diplomagroup.integritet.consent.commit.GroupCommit;

/// Says which subjects are children, to many callers with one query: those who ask while others are
/// being answered are answered together.
@ApplicationScoped
public class ChildrenAsked {

  private static final int TOGETHER = 512;
  private static final int WAITING = 10_000;

  private final GroupCommit<Set<UUID>, Map<UUID, Minority>> reads;

  ChildrenAsked(Minorities minorities) {
    this.reads =
        new GroupCommit<>("children", 1, TOGETHER, WAITING, asked -> read(minorities, asked));
  }

  /// Those of the subjects who are under 13, by id. No thread waits for it.
  ///
  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException if too many are waiting
  public CompletionStage<Map<UUID, Minority>> among(Set<UUID> subjects) {
    return reads.submit(subjects);
  }

  /// Children are few, so mostly everybody gets the same empty answer.
  private static List<Map<UUID, Minority>> read(Minorities minorities, List<Set<UUID>> asked) {
    Set<UUID> all = new HashSet<>();
    asked.forEach(all::addAll);
    Map<UUID, Minority> children = minorities.of(all);
    return Collections.nCopies(asked.size(), children);
  }

  @PreDestroy
  void close() {
    reads.close();
  }
}
