package se.diplomagroup.integritet.consent.permission;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.change.SubjectChanges;
import se.diplomagroup.integritet.consent.commit.GroupCommit;
import se.diplomagroup.integritet.contracts.Code;

/// What is known about persons: from memory while that is fresh, otherwise from the database.
/// Questions that come while others are being read are read together, with as few statements as
/// one, so that no crowd of callers takes the database's connections from those who write.
@ApplicationScoped
class KnownPersons {

  private static final int READERS = 2;
  private static final int TOGETHER = 64;
  private static final int WAITING = 10_000;

  private final PersonMemory memory;
  private final SubjectChanges changes;
  private final PersonFactsReader reader;
  private final GroupCommit<Question, List<PersonFacts>> reads;

  private record Question(List<UUID> subjects, Code purpose) {}

  KnownPersons(PersonMemory memory, SubjectChanges changes, PersonFactsReader reader) {
    this.memory = memory;
    this.changes = changes;
    this.reader = reader;
    this.reads = new GroupCommit<>("permissions", READERS, TOGETHER, WAITING, this::read);
  }

  /// In the order of the ids.
  CompletableFuture<List<PersonFacts>> about(List<UUID> subjects, Code purpose) {
    List<PersonFacts> known = recall(subjects, purpose);
    return known == null
        ? reads.submit(new Question(subjects, purpose))
        : CompletableFuture.completedFuture(known);
  }

  private @Nullable List<PersonFacts> recall(List<UUID> subjects, Code purpose) {
    if (!changes.isFresh()) {
      return null;
    }
    List<PersonFacts> known = new ArrayList<>(subjects.size());
    for (UUID id : subjects) {
      PersonFacts facts = memory.recall(id, purpose);
      if (facts == null) {
        return null;
      }
      known.add(facts);
    }
    return known;
  }

  private List<List<PersonFacts>> read(List<Question> questions) {
    Map<Code, Set<UUID>> wanted = new HashMap<>();
    for (Question question : questions) {
      wanted
          .computeIfAbsent(question.purpose(), _ -> new LinkedHashSet<>())
          .addAll(question.subjects());
    }
    Map<Code, Map<UUID, PersonFacts>> found = new HashMap<>();
    wanted.forEach((purpose, subjects) -> found.put(purpose, read(subjects, purpose)));
    return questions.stream().map(question -> inOrder(question, found)).toList();
  }

  private Map<UUID, PersonFacts> read(Set<UUID> subjects, Code purpose) {
    Map<UUID, Long> stamps = subjects.stream().collect(toMap(Function.identity(), memory::stamp));
    Map<UUID, PersonFacts> found = new HashMap<>();
    for (PersonFacts facts : reader.read(List.copyOf(subjects), purpose)) {
      memory.remember(purpose, facts, stamps.getOrDefault(facts.subjectId(), -1L));
      found.put(facts.subjectId(), facts);
    }
    return found;
  }

  private static List<PersonFacts> inOrder(
      Question question, Map<Code, Map<UUID, PersonFacts>> found) {
    Map<UUID, PersonFacts> byId = found.getOrDefault(question.purpose(), Map.of());
    return question.subjects().stream()
        .map(id -> {
          PersonFacts facts = byId.get(id);
          if (facts == null) {
            throw new IllegalStateException("a person was asked about and not read");
          }
          return facts;
        })
        .toList();
  }

  @PreDestroy
  void close() {
    reads.close();
  }
}
