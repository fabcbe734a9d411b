package se.diplomagroup.integritet.consent.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.tombstone.ErasureGuard;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.idempotency.IdempotencyKeys;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Takes in objections to direct marketing, straight from the person or through a system. Nobody
/// approves them.
@ApplicationScoped
class DirectMarketing {

  private final CurrentCatalogue catalogue;
  private final Objections objections;
  private final ErasureGuard guard;
  private final IdempotencyKeys keys;
  private final Clock clock;

  DirectMarketing(
      CurrentCatalogue catalogue,
      Objections objections,
      ErasureGuard guard,
      IdempotencyKeys keys,
      Clock clock) {
    this.catalogue = catalogue;
    this.objections = objections;
    this.guard = guard;
    this.keys = keys;
    this.clock = clock;
  }

  @Transactional
  Objection object(ObjectionCommand command, @Nullable String key) {
    Purpose purpose =
        catalogue
            .get()
            .purpose(command.purpose())
            .orElseThrow(() ->
                Problems.unprocessable(
                    "unknown-purpose", "purpose", "The catalogue has no such purpose."));
    if (!purpose.directMarketing()) {
      throw Problems.unprocessable(
          "not-direct-marketing",
          "purpose",
          "This purpose is not direct marketing: object by a request instead.");
    }
    UUID id = keys.once(key, command, () -> add(command));
    return objections.find(id).orElseThrow(() -> Problems.notFound("objection"));
  }

  @Transactional
  void takeBack(UUID objectionId) {
    objections.takeBack(objectionId, now());
  }

  private UUID add(ObjectionCommand command) {
    if (guard.refuses(command.subjectId())) {
      throw Problems.gone(
          "subject-erased", "subjectId", "This person is erased; nothing is recorded about them.");
    }
    List<Code> marketing = catalogue.get().marketingPurposes().stream().map(Purpose::key).toList();
    return objections.toDirectMarketing(command.subjectId(), command.purpose(), marketing, now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
