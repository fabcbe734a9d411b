package se.diplomagroup.integritet.connector;

/// A service of the platform answered with an error.
final class PlatformRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  PlatformRefused(int status) {
    super("the platform answered " + status);
    this.status = status;
  }

  int status() {
    return status;
  }
}
