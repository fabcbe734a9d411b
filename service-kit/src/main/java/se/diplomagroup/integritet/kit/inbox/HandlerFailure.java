package se.diplomagroup.integritet.kit.inbox;

/// The handler failed at one record of the batch.
final class HandlerFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int index;

  HandlerFailure(int index, Throwable cause) {
    super(cause);
    this.index = index;
  }

  /// The record's place in the batch.
  int index() {
    return index;
  }
}
