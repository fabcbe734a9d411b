package se.diplomagroup.integritet.contracts;

/// Systems of the deployment that hold personal data and take orders. Others join by declaring
/// themselves.
public final class Systems {

  public static final Code ELEARNING_PLATFORM = Code.of("elearning-platform");
  public static final Code CONSENT_SERVICE = Code.of("consent-service");
  public static final Code SUBJECT_RIGHTS_SERVICE = Code.of("subject-rights-service");
  public static final Code RETENTION_SERVICE = Code.of("retention-service");
  public static final Code AUDIT_SERVICE = Code.of("audit-service");

  /// The directory of accounts behind sign-in.
  public static final Code SIGN_IN_DIRECTORY = Code.of("sign-in-directory");

  private Systems() {}
}
