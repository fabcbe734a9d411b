package se.diplomagroup.integritet.elearning.gateway;

import org.jspecify.annotations.Nullable;

/// The other side gave no usable answer; it is asked again later.
public final class GatewayUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public GatewayUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
