package se.diplomagroup.integritet.kit.event;

/// The bytes are not an event that this service knows. Says so by a stable code and repeats nothing
/// of the bytes.
public final class UnreadableEvent extends Exception {

  public static final String UNKNOWN = "unknown-type";
  public static final String MALFORMED = "malformed";

  private static final long serialVersionUID = 1L;

  private final String code;

  public UnreadableEvent(String code) {
    super(code);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
