package se.diplomagroup.integritet.consent.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.kit.idempotency.IdempotencyKeys;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.problem.Violation;

/// Writes drafts of the notice.
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
    List<Violation> violations = DraftPolicy.violations(command, catalogue.get());
    if (!violations.isEmpty()) {
      throw Problems.unprocessable(
          "invalid-notice", "The draft is not in order; nothing is stored.", violations);
    }
    UUID id = keys.once(key, command, () -> add(command, by));
    return notices.byId(id).orElseThrow(() -> Problems.notFound("notice"));
  }

  private UUID add(DraftNotice command, UUID by) {
    Notice draft = command.as(notices.nextVersion(), Uuid7.next());
    notices.add(draft, by, clock.instant());
    return draft.id();
  }
}
