package se.diplomagroup.integritet.localstack.stack;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import se.diplomagroup.integritet.localstack.kafka.KafkaBroker;
import se.diplomagroup.integritet.localstack.keycloak.KeycloakServer;
import se.diplomagroup.integritet.localstack.keycloak.PageAddresses;
import se.diplomagroup.integritet.localstack.mail.MailServer;
import se.diplomagroup.integritet.localstack.postgres.Databases;
import se.diplomagroup.integritet.localstack.postgres.PostgresServer;
import se.diplomagroup.integritet.localstack.process.Part;
import se.diplomagroup.integritet.localstack.process.ProcessTable;

/// The parts of one stack and how they are wired: which port, which database, whose secret.
public final class LocalStack {

  private static final String KEYCLOAK_DATABASE = "keycloak";
  private static final String KEYCLOAK_ADMIN_PASSWORD = "KEYCLOAK_ADMIN_PASSWORD";
  private static final String MASTER_KEY = "INTEGRITET_MASTER_KEY";
  private static final String RECEIPT_SIGNING_KEY = "INTEGRITET_RECEIPT_SIGNING_KEY";

  private final Project project;
  private final DataFolder data;
  private final Ports ports;
  private final Secrets secrets;
  private final ProcessTable processes;

  public LocalStack(Project project, DataFolder data, Ports ports, Map<String, String> variables) {
    this.project = project;
    this.data = data;
    this.ports = ports;
    this.secrets = new Secrets(data.secrets(), variables);
    this.processes = new ProcessTable(data.root());
  }

  public Project project() {
    return project;
  }

  public DataFolder data() {
    return data;
  }

  public Ports ports() {
    return ports;
  }

  public Secrets secrets() {
    return secrets;
  }

  public ProcessTable processes() {
    return processes;
  }

  public PostgresServer postgres() {
    return new PostgresServer(
        project.servers().resolve("postgres"),
        data.postgres(),
        ports.of(Port.POSTGRES_PORT),
        postgresPassword());
  }

  public String postgresPassword() {
    return secrets.get("POSTGRES_PASSWORD");
  }

  public KafkaBroker kafka() {
    return new KafkaBroker(
        project.servers().resolve("kafka"),
        data.kafka(),
        ports.of(Port.KAFKA_PORT),
        ports.of(Port.KAFKA_CONTROLLER_PORT));
  }

  public MailServer mail() {
    return new MailServer(
        project.servers().resolve("mail/greenmail.jar"),
        data.mail(),
        ports.of(Port.SMTP_PORT),
        ports.of(Port.MAIL_UI_PORT));
  }

  public KeycloakServer keycloak() {
    var settings = new HashMap<String, String>();
    settings.put("KC_DB_URL", postgres().url(KEYCLOAK_DATABASE));
    settings.put("KC_DB_USERNAME", KEYCLOAK_DATABASE);
    settings.put("KC_DB_PASSWORD", databasePassword(KEYCLOAK_DATABASE));
    settings.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    settings.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(KEYCLOAK_ADMIN_PASSWORD));
    settings.put("INTEGRITET_GATEWAY_URL", address(ServiceDefinition.GATEWAY).toString());
    settings.put("INTEGRITET_ELEARNING_URL", address(ServiceDefinition.ELEARNING).toString());
    settings.put("INTEGRITET_SMTP_HOST", "localhost");
    settings.put("INTEGRITET_SMTP_PORT", Integer.toString(ports.of(Port.SMTP_PORT)));
    for (Client client : Client.values()) {
      settings.put(client.secretVariable(), secrets.get(client.secretVariable()));
    }
    return new KeycloakServer(
        project.servers().resolve("keycloak"), ports.of(Port.KEYCLOAK_PORT), settings);
  }

  /// The realm's address: the issuer of its tokens.
  public URI realm() {
    return keycloak().address().resolve("/realms/integritet");
  }

  public ServiceProcess service(ServiceDefinition definition) {
    return new ServiceProcess(
        definition,
        ports.of(definition.port()),
        project.module(definition.name()).resolve("target/quarkus-app"),
        data.services().resolve(definition.name()),
        environment(definition));
  }

  public List<ServiceProcess> services() {
    return ServiceDefinition.all().stream().map(this::service).toList();
  }

  /// What the services stand on.
  public List<Part> servers() {
    return List.of(postgres(), kafka(), mail(), keycloak());
  }

  /// Every part, in the order in which they are started.
  public List<Part> parts() {
    var parts = new ArrayList<>(servers());
    parts.addAll(services());
    return parts;
  }

  /// Keycloak comes last: it needs its database.
  public void startServers(Starter starter) {
    starter.start(List.of(postgres(), kafka(), mail()));
    startSignIn(starter);
  }

  /// Keycloak and the databases of all services. PostgreSQL must be running.
  public void startSignIn(Starter starter) {
    ensureDatabases();
    KeycloakServer keycloak = keycloak();
    starter.start(List.of(keycloak));
    new PageAddresses(keycloak.address(), secrets.get(KEYCLOAK_ADMIN_PASSWORD))
        .ensure(
            Map.of(
                "gateway", address(ServiceDefinition.GATEWAY),
                "elearning-pages", address(ServiceDefinition.ELEARNING)));
  }

  public URI address(ServiceDefinition definition) {
    return URI.create("http://localhost:" + ports.of(definition.port()));
  }

  private void ensureDatabases() {
    var passwords = new TreeMap<String, String>();
    for (String database : databases()) {
      passwords.put(database, databasePassword(database));
    }
    new Databases(postgres()).ensure(passwords);
  }

  public List<String> databases() {
    var names = new ArrayList<>(ServiceDefinition.all().stream().map(s -> s.database()).toList());
    names.add(KEYCLOAK_DATABASE);
    return names;
  }

  private String databasePassword(String database) {
    return secrets.get("POSTGRES_" + database.toUpperCase(Locale.ROOT) + "_PASSWORD");
  }

  /// The example system reaches the platform through the gateway, as any system outside does.
  private Map<String, String> environment(ServiceDefinition definition) {
    boolean outside = definition.equals(ServiceDefinition.ELEARNING);
    var environment = new TreeMap<String, String>();
    environment.put("QUARKUS_PROFILE", "local");
    environment.put("QUARKUS_HTTP_HOST", "localhost");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(definition.port())));
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres().url(definition.database()));
    environment.put("QUARKUS_DATASOURCE_USERNAME", definition.database());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", databasePassword(definition.database()));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka().bootstrapServers());
    environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", realm().toString());
    environment.put("INTEGRITET_CLIENT_SECRET", clientSecret(definition));
    environment.put("INTEGRITET_GATEWAY_URL", address(ServiceDefinition.GATEWAY).toString());
    for (ServiceDefinition other : ServiceDefinition.platform()) {
      environment.put(
          "INTEGRITET_" + other.shortName().toUpperCase(Locale.ROOT) + "_URL",
          outside
              ? address(ServiceDefinition.GATEWAY) + "/api/" + other.shortName()
              : address(other).toString());
    }
    environment.put("INTEGRITET_TOMBSTONE_KEY", secrets.key("INTEGRITET_TOMBSTONE_KEY"));
    environment.put("QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL", "WARN");
    environment.put("QUARKUS_MAILER_HOST", "localhost");
    environment.put("QUARKUS_MAILER_PORT", Integer.toString(ports.of(Port.SMTP_PORT)));
    if (definition.equals(ServiceDefinition.CONSENT)) {
      environment.put(RECEIPT_SIGNING_KEY, secrets.key(RECEIPT_SIGNING_KEY));
    }
    if (definition.equals(ServiceDefinition.RIGHTS)) {
      environment.put(MASTER_KEY, secrets.key(MASTER_KEY));
    }
    if (definition.equals(ServiceDefinition.GATEWAY)) {
      environment.put(
          Client.GATEWAY.secretVariable(), secrets.get(Client.GATEWAY.secretVariable()));
    }
    return environment;
  }

  /// The gateway calls with the credentials of the directory that it keeps for the platform; those
  /// of its own client are for signing people in.
  private String clientSecret(ServiceDefinition definition) {
    Client client =
        definition.equals(ServiceDefinition.GATEWAY)
            ? Client.SIGN_IN_DIRECTORY
            : Client.of(definition.name());
    return secrets.get(client.secretVariable());
  }
}
