package se.diplomagroup.integritet.localstack.demo;

/// The journey cannot go on: a call was refused or something awaited did not happen.
public final class JourneyBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JourneyBroken(String message) {
    super(message);
  }

  JourneyBroken(String message, Throwable cause) {
    super(message, cause);
  }
}
