package se.diplomagroup.integritet.gateway.downstream;

/// A service answered, and the answer was no.
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String slug;

  Refused(int status, String slug) {
    super(status + " " + slug);
    this.status = status;
    this.slug = slug;
  }

  public int status() {
    return status;
  }

  /// The last part of the problem's type.
  public String slug() {
    return slug;
  }
}
