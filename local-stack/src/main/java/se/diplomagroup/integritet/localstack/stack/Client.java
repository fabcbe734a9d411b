package se.diplomagroup.integritet.localstack.stack;

import java.util.Locale;

/// The confidential clients of the realm. Their secrets reach Keycloak and their owners by the
/// environment.
public enum Client {
  GATEWAY,
  SIGN_IN_DIRECTORY,
  ELEARNING_PLATFORM,
  CONSENT_SERVICE,
  SUBJECT_RIGHTS_SERVICE,
  RETENTION_SERVICE,
  AUDIT_SERVICE,

  /// A system that nobody runs, for whoever plays one by hand. It takes part in nothing until it
  /// declares itself.
  CRM;

  /// The client of a service, by the service's name.
  static Client of(String serviceName) {
    return valueOf(serviceName.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// What the realm calls it.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String secretVariable() {
    return "INTEGRITET_" + name() + "_SECRET";
  }
}
