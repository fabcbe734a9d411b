package se.diplomagroup.integritet.gateway.downstream;

/// A service answered, and the answer was no.
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String slug;
  private final String rule;

  /// @param rule the first rule that was broken, empty if none was named
  Refused(int status, String slug, String rule) {
    super(status + " " + slug);
    this.status = status;
    this.slug = slug;
    this.rule = rule;
  }

  public int status() {
    return status;
  }

  /// The last part of the problem's type.
  public String slug() {
    return slug;
  }

  /// The first rule that was broken, as a stable word; empty if none was named.
  public String rule() {
    return rule;
  }
}
