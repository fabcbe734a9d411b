package se.diplomagroup.integritet.elearning.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.idempotency.IdempotencyKeys;

/// Creates once for each `Idempotency-Key`, where the caller gives one. This system's callers may
/// do without: what they create can be recognised by ids of their own.
@ApplicationScoped
public class Once {

  private final IdempotencyKeys keys;

  Once(IdempotencyKeys keys) {
    this.keys = keys;
  }

  /// @param request what the key stands for, without free text
  @Transactional(TxType.MANDATORY)
  public UUID run(@Nullable String key, Object request, Supplier<UUID> create) {
    return key == null ? create.get() : keys.once(key, request, create);
  }
}
