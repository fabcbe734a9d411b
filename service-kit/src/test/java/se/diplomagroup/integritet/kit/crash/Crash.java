package se.diplomagroup.integritet.kit.crash;

/// The end of a process, here and now. An error, so that no code mistakes it for something to
/// handle.
public final class Crash extends Error {

  private static final long serialVersionUID = 1L;

  Crash() {
    super("killed", null, false, false);
  }
}
