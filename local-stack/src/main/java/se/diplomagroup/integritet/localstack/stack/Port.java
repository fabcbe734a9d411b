package se.diplomagroup.integritet.localstack.stack;

/// The ports of the stack. Each can be moved by the environment variable of its name.
public enum Port {
  GATEWAY_PORT(8080),
  CONSENT_PORT(8081),
  RIGHTS_PORT(8082),
  RETENTION_PORT(8083),
  AUDIT_PORT(8084),
  ELEARNING_PORT(8085),
  KEYCLOAK_PORT(8180),
  MAIL_UI_PORT(8025),
  SMTP_PORT(8026),
  POSTGRES_PORT(15432),
  KAFKA_PORT(19092),
  KAFKA_CONTROLLER_PORT(19093);

  private final int usual;

  Port(int usual) {
    this.usual = usual;
  }

  /// The port when nothing else is said.
  public int usual() {
    return usual;
  }
}
