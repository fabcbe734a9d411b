package se.diplomagroup.integritet.elearning.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.idempotency.IdempotencyKeys;

/// Creates once for each `Idempotency-Key`, where the caller gives one. This system's callers may
/// do without: what they create can be recognised by ids of their own.
@ApplicationScoped
public class Once {

  /// What a key stands for: what was sent, and where to. The ids in the path belong to the request.
  private record Asked(String path, Object command) {}

  private final IdempotencyKeys keys;
  private final UriInfo uri;

  Once(IdempotencyKeys keys, UriInfo uri) {
    this.keys = keys;
    this.uri = uri;
  }

  /// Creates, or gives the id of what this key has created before.
  ///
  /// @param command the whole of what was sent; the same key with any other content is refused
  @Transactional(TxType.MANDATORY)
  public UUID run(@Nullable String key, Object command, Supplier<UUID> create) {
    return key == null ? create.get() : keys.once(key, new Asked(uri.getPath(), command), create);
  }
}
