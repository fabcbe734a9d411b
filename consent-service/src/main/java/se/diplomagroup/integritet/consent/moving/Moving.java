package se.diplomagroup.integritet.consent.moving;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.idempotency.IdempotencyKeys;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.time.Zones;

/// The life of imports and their uploads, each step in a transaction of its own.
@ApplicationScoped
class Moving {

  private final Imports imports;
  private final IdempotencyKeys keys;
  private final MovingSettings settings;
  private final Clock clock;

  Moving(Imports imports, IdempotencyKeys keys, MovingSettings settings, Clock clock) {
    this.imports = imports;
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
  }

  /// @return the import's id; that of the earlier one where the key was used before
  @Transactional
  UUID begin(@Nullable String key, ImportCommand command, UUID by) {
    return keys.once(key, command, () -> add(command, by));
  }

  @Transactional
  int beginUpload(UUID importId, long fromLine) {
    return imports.begin(importId, fromLine, now());
  }

  @Transactional
  void endUpload(UUID importId, int upload, Upload.State state) {
    imports.end(importId, upload, state, now());
  }

  /// Removes what has been kept long enough.
  @Scheduled(cron = "0 45 3 * * ?", timeZone = "Europe/Stockholm")
  void removeOutdated() {
    imports.removeBefore(now().atZone(Zones.STOCKHOLM).minus(settings.keepReports()).toInstant());
  }

  private UUID add(ImportCommand command, UUID by) {
    Import added = new Import(Uuid7.next(), command.source(), command.format(), by, now());
    imports.add(added);
    return added.id();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
