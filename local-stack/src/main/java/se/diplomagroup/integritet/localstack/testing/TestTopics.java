package se.diplomagroup.integritet.localstack.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/// The topics of one application under test, told from those of others by their prefix.
record TestTopics(String bootstrapServers, String prefix) {

  private static final int PATIENCE_SECONDS = 10;

  /// Keeps a broker that serves many test runs small. A broker that is gone has no topics.
  void delete() {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      List<String> own =
          admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS).stream()
              .filter(name -> name.startsWith(prefix))
              .toList();
      admin.deleteTopics(own).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      System.getLogger(TestTopics.class.getName())
          .log(System.Logger.Level.WARNING, "Topics {0}* were left behind: {1}", prefix, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
