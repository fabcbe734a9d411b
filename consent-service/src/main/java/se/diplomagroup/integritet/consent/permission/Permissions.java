package se.diplomagroup.integritet.consent.permission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.notice.NoticeBoard;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ProcessingDenied;
import se.diplomagroup.integritet.kit.ids.Uuid7;

/// Answers whether purposes may be carried out. Every answer is read from the database, so it takes
/// in everything that any replica has acknowledged. A system's denial goes on record; a person or
/// staff who look it up are not about to process anything.
@ApplicationScoped
class Permissions {

  private final CurrentCatalogue catalogue;
  private final NoticeBoard notices;
  private final PersonFactsReader facts;
  private final Denials denials;
  private final Clock clock;

  Permissions(
      CurrentCatalogue catalogue,
      NoticeBoard notices,
      PersonFactsReader facts,
      Denials denials,
      Clock clock) {
    this.catalogue = catalogue;
    this.notices = notices;
    this.facts = facts;
    this.denials = denials;
    this.clock = clock;
  }

  /// @param system the system that asks because it is about to process, or null when somebody looks
  ///   it up
  /// @return one answer per id, in the same order
  List<Permission> ask(Code purposeKey, List<UUID> subjects, @Nullable Code system) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Purpose purpose = catalogue.get().purpose(purposeKey).orElse(null);
    PermissionPolicy policy = new PermissionPolicy(purpose, notices.published(), now);
    List<Permission> answers =
        facts.read(subjects, purposeKey).stream().map(policy::decide).toList();
    if (system != null) {
      denials.record(
          answers.stream()
              .filter(answer -> !answer.allowed())
              .distinct()
              .map(answer -> denied(answer, purposeKey, system, now))
              .toList());
    }
    return answers;
  }

  /// The id of an erased person is not repeated: such a denial stands under its own id.
  private static ProcessingDenied denied(
      Permission answer, Code purpose, Code system, Instant now) {
    UUID id = Uuid7.next();
    UUID about = answer.reason() == Reason.ERASED_PERSON ? id : answer.subjectId();
    return new ProcessingDenied(id, about, purpose, answer.reason().code(), system, now);
  }
}
