package se.diplomagroup.integritet.localstack.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives each Quarkus application under test an empty database and topics of its own on the running
/// [TestStack], and makes it accept the tokens of [TestTokens].
public final class TestStackResource implements QuarkusTestResourceLifecycleManager {

  private @Nullable TestDatabase database;
  private @Nullable TestTopics topics;

  @Override
  public Map<String, String> start() {
    TestStack stack = TestStack.current();
    TestDatabase newDatabase = stack.newDatabase();
    database = newDatabase;
    String prefix = newDatabase.name() + ".";
    topics = new TestTopics(stack.kafkaBootstrapServers(), prefix);
    return Map.of(
        "quarkus.datasource.jdbc.url", newDatabase.url(),
        "quarkus.datasource.username", newDatabase.user(),
        "quarkus.datasource.password", newDatabase.password(),
        "kafka.bootstrap.servers", stack.kafkaBootstrapServers(),
        "mp.messaging.connector.smallrye-kafka.group.id", newDatabase.name(),
        "integritet.topic-prefix", prefix,
        "quarkus.oidc.public-key", stack.tokenPublicKey(),
        "quarkus.oidc.application-type", "service",
        "quarkus.oidc.roles.role-claim-path", "realm_access/roles",
        "quarkus.devservices.enabled", "false");
  }

  @Override
  public void stop() {
    if (topics != null) {
      topics.delete();
    }
    if (database != null) {
      database.close();
    }
  }
}
