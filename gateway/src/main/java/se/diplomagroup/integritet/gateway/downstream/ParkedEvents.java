package se.diplomagroup.integritet.gateway.downstream;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Events that a service could not apply and has set aside; what follows for the same key waits.
public final class ParkedEvents {

  private ParkedEvents() {}

  /// An event that has been set aside.
  ///
  /// @param reason why it was set aside, as a stable word
  public record Parked(
      UUID id, @Nullable String type, @Nullable String reason, @Nullable Instant parkedAt) {}
}
