package se.diplomagroup.integritet.consent.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.kit.idempotency.IdempotencyKeys;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.problem.Violation;

/// Writes drafts of the notice, and edits them until they are published. Of two who edit the same
/// revision the second is told so: nobody overwrites what they have not seen.
@ApplicationScoped
class Drafting {

  private final Notices notices;
  private final CurrentCatalogue catalogue;
  private final IdempotencyKeys keys;
  private final Clock clock;

  Drafting(Notices notices, CurrentCatalogue catalogue, IdempotencyKeys keys, Clock clock) {
    this.notices = notices;
    this.catalogue = catalogue;
    this.keys = keys;
    this.clock = clock;
  }

  @Transactional
  Notice draft(DraftNotice command, @Nullable String key, UUID by) {
    requireOrder(command);
    UUID id = keys.once(key, command, () -> add(command, by));
    return notices.byId(id).orElseThrow(() -> Problems.notFound("notice"));
  }

  /// @throws ProblemException 404 if there is no such version, 409 if it is published
  Notice editable(int version) {
    Notice draft = notices.find(version).orElseThrow(() -> Problems.notFound("notice"));
    if (!draft.isDraft()) {
      throw alreadyPublished();
    }
    return draft;
  }

  /// @param expected what the caller has read
  /// @throws ProblemException as [#editable(int)], 412 if the draft has changed since it was read
  @Transactional
  Notice edit(int version, DraftNotice command, IfMatch expected, UUID by) {
    notices.lock();
    Notice before = editable(version);
    expected.require(before);
    requireOrder(command);
    Notice edited = command.as(version, before.id(), before.revision() + 1);
    notices.rewrite(edited, by, now());
    return edited;
  }

  static ProblemException alreadyPublished() {
    return Problems.conflict("already-published", "A published notice is never changed.");
  }

  private void requireOrder(DraftNotice command) {
    List<Violation> violations = DraftPolicy.violations(command, catalogue.get(), now());
    if (!violations.isEmpty()) {
      throw Problems.unprocessable(
          "invalid-notice", "The draft is not in order; nothing is stored.", violations);
    }
  }

  private UUID add(DraftNotice command, UUID by) {
    Notice draft = command.as(notices.nextVersion(), Uuid7.next(), 1);
    notices.add(draft, by, now());
    return draft.id();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
