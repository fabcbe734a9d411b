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
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.change.SubjectChanges;
import se.diplomagroup.integritet.consent.commit.GroupCommit;
import se.diplomagroup.integritet.consent.decision.ConsentRules;
import se.diplomagroup.integritet.consent.decision.CurrentRules;
import se.diplomagroup.integritet.contracts.Code;

/// What is known about persons, and by which rules: from memory while that is fresh, otherwise from
/// the database. Questions that come while others are being read are read together, with as few
/// statements as one, so that no crowd of callers takes the database's connections from those who
/// write.
@ApplicationScoped
class KnownPersons {

  /// Under which persons are remembered who were asked about for a purpose that there is not.
  private static final Code NO_PURPOSE = Code.of("no-purpose");

  private static final int READERS = 2;
  private static final int TOGETHER = 64;
  private static final int WAITING = 10_000;

  private final PersonMemory memory;
  private final SubjectChanges changes;
  private final PersonFactsReader reader;
  private final CurrentCatalogue catalogue;
  private final CurrentRules rules;
  private final GroupCommit<Question, Known> reads;

  private record Question(List<UUID> subjects, Code purpose) {}

  /// What an answer is made of.
  ///
  /// @param purpose the purpose, or null when the catalogue does not have it
  /// @param facts about the persons, in the order in which they were asked about
  record Known(@Nullable Purpose purpose, ConsentRules rules, List<PersonFacts> facts) {}

  KnownPersons(
      PersonMemory memory,
      SubjectChanges changes,
      PersonFactsReader reader,
      CurrentCatalogue catalogue,
      CurrentRules rules) {
    this.catalogue = catalogue;
    this.rules = rules;
    this.memory = memory;
    this.changes = changes;
    this.reader = reader;
    this.reads = new GroupCommit<>("permissions", READERS, TOGETHER, WAITING, this::read);
  }

  /// In the order of the ids.
  CompletableFuture<Known> about(List<UUID> subjects, Code purpose) {
    Known known = recall(subjects, purpose);
    return known == null
        ? reads.submit(new Question(subjects, purpose))
        : CompletableFuture.completedFuture(known);
  }

  /// What memory has and is still good, or null unless that is all of it.
  @Nullable Known recall(List<UUID> subjects, Code purpose) {
    if (!changes.isFresh()) {
      return null;
    }
    Purpose named = purpose(purpose);
    List<PersonFacts> known = new ArrayList<>(subjects.size());
    for (UUID id : subjects) {
      PersonFacts facts = memory.recall(id, key(named));
      if (facts == null) {
        return null;
      }
      known.add(facts);
    }
    return new Known(named, rules.get(), known);
  }

  private @Nullable Purpose purpose(Code key) {
    return catalogue.get().purpose(key).orElse(null);
  }

  private static Code key(@Nullable Purpose purpose) {
    return purpose == null ? NO_PURPOSE : purpose.key();
  }

  private List<Known> read(List<Question> questions) {
    if (!changes.isFresh()) {
      rules.refresh();
    }
    Map<Code, Purpose> purposes = new HashMap<>();
    for (Question question : questions) {
      Purpose named = purpose(question.purpose());
      if (named != null) {
        purposes.put(question.purpose(), named);
      }
    }
    ConsentRules inForce = rules.get();
    Map<Code, Set<UUID>> wanted = new HashMap<>();
    for (Question question : questions) {
      wanted
          .computeIfAbsent(key(purposes.get(question.purpose())), _ -> new LinkedHashSet<>())
          .addAll(question.subjects());
    }
    Map<Code, Map<UUID, PersonFacts>> found = new HashMap<>();
    wanted.forEach((purpose, subjects) -> found.put(purpose, read(subjects, purpose)));
    return questions.stream()
        .map(question -> {
          Purpose purpose = purposes.get(question.purpose());
          Map<UUID, PersonFacts> byId = found.getOrDefault(key(purpose), Map.of());
          return new Known(purpose, inForce, inOrder(question, byId));
        })
        .toList();
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

  private static List<PersonFacts> inOrder(Question question, Map<UUID, PersonFacts> byId) {
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
