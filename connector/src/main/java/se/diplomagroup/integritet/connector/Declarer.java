package se.diplomagroup.integritet.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;

/// Tells the platform at start-up what this system holds, and again with growing waits until it is
/// accepted. What was accepted is remembered, so that a restart is ready at once when nothing has
/// changed.
@ApplicationScoped
class Declarer {

  private static final Logger LOG = Logger.getLogger(Declarer.class);

  /// Until it is declared the application is not ready: it does not wait long.
  private static final long LONGEST_WAIT_MILLIS = 10_000;

  /// The declaration as retention-service takes it.
  record Body(String name, List<Holding> holds, List<String> identifiers, List<Action> actions) {}

  private final PersonalDataSystem system;
  private final AcceptedDeclarations accepted;
  private final PlatformClient client;
  private final ObjectMapper mapper;
  private final ConnectorSettings settings;
  private final Optional<URI> retention;
  private volatile boolean declared;
  private @Nullable ScheduledExecutorService executor;
  private int failures;

  Declarer(
      PersonalDataSystem system,
      AcceptedDeclarations accepted,
      PlatformClient client,
      ObjectMapper mapper,
      ConnectorSettings settings,
      @ConfigProperty(name = "integritet.retention.url") Optional<URI> retention) {
    this.system = system;
    this.accepted = accepted;
    this.client = client;
    this.mapper = mapper;
    this.settings = settings;
    this.retention = retention;
  }

  /// Whether the platform knows of this system as it is now.
  boolean isDeclared() {
    return declared;
  }

  void start(@Observes StartupEvent event) {
    requireOwnKey();
    if (!settings.declare()) {
      declared = true;
      return;
    }
    declared = accepted.contains(settings.key(), digest());
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("connector-declare").daemon().factory());
    executor = started;
    started.execute(() -> attempt(started));
  }

  void stop(@Observes ShutdownEvent event) {
    if (executor != null) {
      executor.shutdownNow();
    }
  }

  private void attempt(ScheduledExecutorService executor) {
    try {
      declare();
      LOG.infof("Declared as %s", settings.key());
    } catch (RuntimeException e) {
      failures++;
      LOG.warnf("Could not declare %s yet: %s", settings.key(), reason(e));
      if (!executor.isShutdown()) {
        long wait = Math.min(settings.retryAfter(failures).toMillis(), LONGEST_WAIT_MILLIS);
        executor.schedule(() -> attempt(executor), wait, TimeUnit.MILLISECONDS);
      }
    }
  }

  private void declare() {
    URI base =
        retention.orElseThrow(
            () -> new IllegalStateException("integritet.retention.url is not set"));
    URI uri = URI.create(base + "/v1/systems/" + settings.key());
    int status = client.put(uri, json()).statusCode();
    if (status / 100 != 2) {
      throw new PlatformRefused(status);
    }
    accepted.add(settings.key(), digest());
    declared = true;
  }

  private void requireOwnKey() {
    String key = system.declaration().key().value();
    if (!key.equals(settings.key())) {
      throw new IllegalStateException(
          "the declaration says %s, integritet.connector.key says %s"
              .formatted(key, settings.key()));
    }
  }

  private String digest() {
    return Sha256.of(json()).hex();
  }

  private byte[] json() {
    Declaration declaration = system.declaration();
    var body =
        new Body(
            declaration.name(),
            declaration.holds(),
            declaration.identifiers(),
            declaration.actions().stream().sorted().toList());
    try {
      return mapper.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the declaration has no JSON form", e);
    }
  }

  private static String reason(RuntimeException e) {
    return e instanceof PlatformRefused refused
        ? "answered " + refused.status()
        : e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
