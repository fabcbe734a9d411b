package se.diplomagroup.integritet.localstack.stack;

import java.util.List;
import java.util.Optional;

/// A service of the platform, or the example system: what is special about it.
///
/// @param name the module, also its client in the realm
/// @param shortName what it is called for short; the name of its database too
/// @param port where it is reached
/// @param purpose in half a line, for the person at the terminal
public record ServiceDefinition(String name, String shortName, Port port, String purpose) {

  public static final ServiceDefinition GATEWAY =
      new ServiceDefinition("gateway", "gateway", Port.GATEWAY_PORT, "the way in, for everyone");
  public static final ServiceDefinition CONSENT =
      new ServiceDefinition("consent-service", "consent", Port.CONSENT_PORT, "who agreed to what");
  public static final ServiceDefinition RIGHTS =
      new ServiceDefinition(
          "subject-rights-service", "rights", Port.RIGHTS_PORT, "requests under GDPR Art. 15–22");
  public static final ServiceDefinition RETENTION =
      new ServiceDefinition(
          "retention-service", "retention", Port.RETENTION_PORT, "how long, holds, disposal");
  public static final ServiceDefinition AUDIT =
      new ServiceDefinition("audit-service", "audit", Port.AUDIT_PORT, "what happened, provably");
  public static final ServiceDefinition ELEARNING =
      new ServiceDefinition(
          "elearning-platform", "elearning", Port.ELEARNING_PORT, "an example system");

  private static final List<ServiceDefinition> ALL =
      List.of(RETENTION, CONSENT, RIGHTS, AUDIT, GATEWAY, ELEARNING);

  /// All, in the order in which they are started.
  public static List<ServiceDefinition> all() {
    return ALL;
  }

  /// The services that others call.
  public static List<ServiceDefinition> platform() {
    return List.of(CONSENT, RIGHTS, RETENTION, AUDIT);
  }

  /// The service called so, by its full or its short name.
  public static Optional<ServiceDefinition> named(String name) {
    return ALL.stream().filter(s -> s.name.equals(name) || s.shortName.equals(name)).findFirst();
  }

  public static List<String> names() {
    return ALL.stream().map(ServiceDefinition::name).toList();
  }

  public String database() {
    return shortName;
  }
}
