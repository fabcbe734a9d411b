package se.diplomagroup.integritet.consent.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.Catalogue;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.kit.idempotency.IdempotencyKeys;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.problem.Problems;

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
    requireSense(command);
    UUID id = keys.once(key, command, () -> add(command, by));
    return notices.byId(id).orElseThrow(() -> Problems.notFound("notice"));
  }

  private UUID add(DraftNotice command, UUID by) {
    Notice draft = command.as(notices.nextVersion(), Uuid7.next());
    notices.add(draft, by, clock.instant());
    return draft.id();
  }

  private void requireSense(DraftNotice command) {
    if (!command.major() && !command.lapsingPurposes().isEmpty()) {
      throw Problems.unprocessable(
          "minor-notice-lapses-nothing", "lapsing", "Only a major version lets consents lapse.");
    }
    Catalogue current = catalogue.get();
    if (command.lapsingPurposes().stream().anyMatch(key -> current.purpose(key).isEmpty())) {
      throw Problems.unprocessable(
          "unknown-purpose", "lapsing", "The catalogue has no such purpose.");
    }
  }
}
