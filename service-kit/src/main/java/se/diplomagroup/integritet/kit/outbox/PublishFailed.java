package se.diplomagroup.integritet.kit.outbox;

/// The broker has not acknowledged everything.
final class PublishFailed extends Exception {

  private static final long serialVersionUID = 1L;

  PublishFailed(Throwable cause) {
    super(cause);
  }
}
