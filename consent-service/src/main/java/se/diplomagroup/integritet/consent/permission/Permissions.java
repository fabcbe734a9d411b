package se.diplomagroup.integritet.consent.permission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.collector.Collectors;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ProcessingDenied;
import se.diplomagroup.integritet.kit.ids.Uuid7;

/// Answers whether purposes may be carried out. An answer takes in everything that this replica has
/// acknowledged, and what any other has within a second. A system is answered about purposes that
/// it carries out or asks people about, and about no other. Its denial goes on record before it is
/// answered; a person or staff who look it up are not about to process anything.
@ApplicationScoped
class Permissions {

  private final KnownPersons persons;
  private final Denials denials;
  private final CurrentCatalogue catalogue;
  private final Collectors collectors;
  private final CallTrace trace;
  private final Clock clock;

  Permissions(
      KnownPersons persons,
      Denials denials,
      CurrentCatalogue catalogue,
      Collectors collectors,
      CallTrace trace,
      Clock clock) {
    this.persons = persons;
    this.denials = denials;
    this.catalogue = catalogue;
    this.collectors = collectors;
    this.trace = trace;
    this.clock = clock;
  }

  /// @param system the system that asks because it is about to process, or null when somebody looks
  ///   it up
  /// @return one answer per id, in the same order
  CompletionStage<List<Permission>> ask(
      Code purposeKey, List<UUID> subjects, @Nullable Code system) {
    CallTrace.Call call = trace.here();
    boolean notIts = system != null && !isIts(purposeKey, system);
    return persons
        .about(subjects, purposeKey)
        .thenCompose(known -> {
          Instant now = now();
          List<PersonFacts> facts = known.facts();
          PermissionPolicy policy = new PermissionPolicy(known.purpose(), known.rules(), now);
          List<Permission> answers =
              notIts
                  ? subjects.stream().map(PermissionPolicy::notIts).toList()
                  : facts.stream().map(policy::decide).toList();
          return system == null || answers.stream().allMatch(Permission::allowed)
              ? CompletableFuture.completedFuture(answers)
              : denials
                  .record(denied(facts, answers, purposeKey, system, now), call)
                  .thenApply(_ -> answers);
        });
  }

  /// The permission that memory gives to a system, or null when the ledger has to be asked, or when
  /// the answer is a denial, which has to go on record.
  @Nullable Permission remembered(Code purposeKey, UUID subject, Code system) {
    if (!isIts(purposeKey, system)) {
      return null;
    }
    KnownPersons.Known known = persons.recall(List.of(subject), purposeKey);
    if (known == null) {
      return null;
    }
    PermissionPolicy policy = new PermissionPolicy(known.purpose(), known.rules(), now());
    Permission answer = policy.decide(known.facts().getFirst());
    return answer.allowed() ? answer : null;
  }

  /// A purpose that nobody knows is told as such.
  private boolean isIts(Code purposeKey, Code system) {
    return catalogue
        .get()
        .purpose(purposeKey)
        .map(purpose -> collectors.collects(system, purpose))
        .orElse(true);
  }

  private static List<ProcessingDenied> denied(
      List<PersonFacts> facts, List<Permission> answers, Code purpose, Code system, Instant now) {
    Map<UUID, ProcessingDenied> denied = new LinkedHashMap<>();
    for (int i = 0; i < answers.size(); i++) {
      Permission answer = answers.get(i);
      if (!answer.allowed()) {
        boolean erased = facts.get(i).erased();
        denied.computeIfAbsent(
            answer.subjectId(), _ -> denied(answer, erased, purpose, system, now));
      }
    }
    return List.copyOf(denied.values());
  }

  /// The id of an erased person is not repeated: such a denial stands under its own id.
  private static ProcessingDenied denied(
      Permission answer, boolean erased, Code purpose, Code system, Instant now) {
    UUID id = Uuid7.next();
    UUID about = erased ? id : answer.subjectId();
    return new ProcessingDenied(id, about, purpose, answer.reason().code(), system, now);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
