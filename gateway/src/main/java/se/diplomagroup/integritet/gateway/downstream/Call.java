package se.diplomagroup.integritet.gateway.downstream;

import jakarta.ws.rs.HeaderParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What every call to a service carries: whose call it is, what it belongs to, why the data is read
/// and, when something is created, the key that makes a repeated form do nothing twice.
public final class Call {

  @HeaderParam("Authorization")
  @Nullable String authorization;

  @HeaderParam("X-Correlation-Id")
  String correlationId;

  @HeaderParam("X-Access-Reason")
  @Nullable String reason;

  @HeaderParam("Idempotency-Key")
  @Nullable String idempotencyKey;

  private Call(
      @Nullable String authorization,
      String correlationId,
      @Nullable String reason,
      @Nullable String idempotencyKey) {
    this.authorization = authorization;
    this.correlationId = correlationId;
    this.reason = reason;
    this.idempotencyKey = idempotencyKey;
  }

  static Call of(@Nullable String accessToken, UUID correlationId) {
    String authorization = accessToken == null ? null : "Bearer " + accessToken;
    return new Call(authorization, correlationId.toString(), null, null);
  }

  /// The same call, made by the gateway as a system.
  public Call as(String accessToken) {
    return new Call("Bearer " + accessToken, correlationId, reason, idempotencyKey);
  }

  /// The same call with the reason for which staff read a person's data.
  public Call because(String accessReason) {
    return new Call(authorization, correlationId, accessReason, idempotencyKey);
  }

  /// The same call, creating something at most once.
  public Call once(String key) {
    return new Call(authorization, correlationId, reason, key);
  }
}
